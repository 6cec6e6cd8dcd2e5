package org.tocsin.escalation.chain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/** Request body that replaces the chain of one severity. */
record ChainInput(@Nullable String severity, @Nullable List<@Nullable Step> chain) {

    private static final int WORD = 100, SHORTEST = 1, LONGEST = 1440;

    /** One step as the caller wrote it. */
    record Step(
            @Nullable String level,
            @Nullable String role,
            @Nullable Integer timeoutMinutes,
            @Nullable String notificationMethod) {}

    /** The validated chain. @param actions the action of each step, which says whom the step pages */
    record Checked(ChainSeverity severity, List<ChainStep> steps, List<String> actions) {}

    /** @throws org.tocsin.platform.problem.InvalidInput naming every error */
    Checked read(ChainRoles roles) {
        var errors = new InputErrors();
        errors.requireText("severity", severity, WORD);
        var wanted = errors.word("severity", severity, ChainSeverity::of, ChainSeverity.values());
        if (chain == null || chain.isEmpty()) {
            errors.add("chain", "required", "must have a step");
        } else if (chain.size() > ChainLevel.values().length) {
            errors.add("chain", "too_long", "has " + chain.size() + " steps; there are five levels");
        }
        var steps = new ArrayList<ChainStep>();
        var actions = new ArrayList<String>();
        if (chain != null && chain.size() <= ChainLevel.values().length) {
            var seen = EnumSet.noneOf(ChainLevel.class);
            for (var i = 0; i < chain.size(); i++) {
                step("chain[" + i + "]", chain.get(i), seen, roles, steps, actions, errors);
            }
        }
        errors.throwIfAny();
        return new Checked(Objects.requireNonNull(wanted), List.copyOf(steps), List.copyOf(actions));
    }

    private static void step(
            String field,
            @Nullable Step step,
            EnumSet<ChainLevel> seen,
            ChainRoles roles,
            List<ChainStep> steps,
            List<String> actions,
            InputErrors errors) {
        if (step == null) {
            errors.add(field, "required", "must be a step");
            return;
        }
        errors.requireText(field + ".level", step.level(), WORD);
        var level = errors.word(field + ".level", step.level(), ChainLevel::of, ChainLevel.values());
        if (level != null && seen.stream().anyMatch(earlier -> earlier.compareTo(level) >= 0)) {
            errors.add(field + ".level", "out_of_range", "levels ascend: L1, L2, L3, Manager, CISO");
        }
        errors.requireText(field + ".role", step.role(), WORD);
        var role = step.role() == null ? "" : step.role().strip();
        var action = action(field + ".role", role, roles, errors);
        var timeout = step.timeoutMinutes();
        checkTimeout(field + ".timeout_minutes", timeout, errors);
        errors.requireText(field + ".notification_method", step.notificationMethod(), WORD);
        var method = errors.word(
                field + ".notification_method", step.notificationMethod(), ChainMethod::of, ChainMethod.values());
        if (level != null && action != null && timeout != null && method != null) {
            seen.add(level);
            steps.add(new ChainStep(level.toString(), role, timeout, method.toString()));
            actions.add(action);
        }
    }

    /** @return the action for the role; null, with an error added, if the role is unknown */
    private static @Nullable String action(String field, String role, ChainRoles roles, InputErrors errors) {
        if (role.isEmpty() || role.length() > WORD) {
            return null; // refused already
        }
        var action = roles.action(role);
        if (action.isEmpty()) {
            errors.add(
                    field,
                    "unknown_value",
                    "is no role we know, and no contact of that key; add one under /api/v1/contacts");
        }
        return action.orElse(null);
    }

    private static void checkTimeout(String field, @Nullable Integer minutes, InputErrors errors) {
        if (minutes == null) {
            errors.add(field, "required", "must not be empty");
        } else if (minutes < SHORTEST || minutes > LONGEST) {
            errors.add(field, "out_of_range", "must be from " + SHORTEST + " to " + LONGEST);
        }
    }
}
