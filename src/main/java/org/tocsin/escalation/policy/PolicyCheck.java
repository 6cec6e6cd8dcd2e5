package org.tocsin.escalation.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.responder.ContactActions;
import org.tocsin.escalation.responder.Fallback;
import org.tocsin.escalation.steps.Action;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;

/** Validates the input of a policy and turns it into terms. */
final class PolicyCheck {

    private static final int NAME = 255, TEXT = 4000, WORD = 100, LIST = 50;
    private static final Object[] ACTIONS = Stream.concat(Stream.of(Action.values()), Stream.of("notify:<contact>"))
            .toArray();
    private static final int YEAR_IN_MINUTES = 366 * 24 * 60;

    private final PolicyInput input;
    private final InputErrors errors;
    private final OptionsCheck options;

    private PolicyCheck(PolicyInput input, InputErrors errors) {
        this.input = input;
        this.errors = errors;
        this.options = new OptionsCheck(errors);
    }

    static PolicyTerms check(PolicyInput input) {
        return check(input, null, new InputErrors());
    }

    /**
     * @param fallback the policy's own, already looked up
     * @param errors   errors of the look-ups
     */
    static PolicyTerms check(PolicyInput input, @Nullable Fallback fallback, InputErrors errors) {
        return new PolicyCheck(input, errors).terms(fallback);
    }

    private PolicyTerms terms(@Nullable Fallback fallback) {
        errors.requireText("name", input.name(), NAME);
        errors.limitText("description", input.description(), TEXT);
        var type = errors.oneOf("escalation_type", input.escalationType(), EscalationType.class);
        var trigger = errors.oneOf("trigger_condition", input.triggerCondition(), TriggerCondition.class);
        if (isBlank(input.triggerCondition())) {
            errors.add("trigger_condition", "required", "must not be empty");
        }
        var delay = minutes("trigger_delay_minutes", input.triggerDelayMinutes());
        var categories = words("incident_categories", input.incidentCategories(), PolicyCheck::category, null);
        var severities = words("incident_severities", input.incidentSeverities(), Severity::of, Severity.values());
        var priorities = words("incident_priorities", input.incidentPriorities(), Priority::of, Priority.values());
        var channels =
                words("notification_channels", input.notificationChannels(), PolicyCheck::channel, Channel.values());
        var steps = steps();
        var others = options.options(input, fallback);
        checkType(type, trigger, severities, priorities, others);
        errors.throwIfAny();

        return new PolicyTerms(
                or(input.name(), "").strip(),
                input.description(),
                or(type, EscalationType.TIME_BASED),
                or(trigger, TriggerCondition.CUSTOM),
                categories,
                severities,
                priorities,
                or(delay, 0),
                steps,
                channels,
                others,
                or(input.isActive(), true));
    }

    /** Refuses an escalation type that contradicts the rest of the policy. */
    private void checkType(
            @Nullable EscalationType type,
            @Nullable TriggerCondition trigger,
            List<String> severities,
            List<String> priorities,
            PolicyOptions others) {
        if (type == EscalationType.SEVERITY_BASED && severities.isEmpty() && priorities.isEmpty()) {
            errors.add("incident_severities", "required", "must name those for which a SEVERITY_BASED policy is made");
        }
        if ((type == EscalationType.CONDITION_BASED || trigger == TriggerCondition.CUSTOM)
                && others.condition() == null) {
            errors.add("condition", "required", "must be a FEEL expression that says when");
        }
        if (type == EscalationType.MANUAL && trigger != null && trigger != TriggerCondition.MANUAL) {
            errors.add("trigger_condition", "conflict", "must be MANUAL: nothing else sets a MANUAL policy off");
        }
    }

    private List<EscalationStep> steps() {
        var written = input.escalationSteps();
        if (written == null) {
            return List.of();
        }
        if (written.isEmpty()) {
            errors.add("escalation_steps", "required", "must have a step; leave it out to use the escalation matrix");
        }
        if (written.size() > LIST) {
            errors.add(
                    "escalation_steps",
                    "too_long",
                    "has " + written.size() + " steps; at most " + LIST + " are allowed");
            return List.of();
        }
        var steps = new ArrayList<EscalationStep>();
        var earliest = 0;
        for (var step : written) {
            var checked = step(step, steps.size(), earliest);
            steps.add(checked);
            earliest = checked.delayMinutes() + 1;
        }
        return steps;
    }

    private EscalationStep step(PolicyInput.@Nullable Step step, int index, int earliest) {
        var field = "escalation_steps[" + index + "]";
        if (step == null) {
            errors.add(field, "required", "must be a step");
            return new EscalationStep(index + 1, earliest, List.of(), List.of());
        }
        var level = step.level();
        if (level == null) {
            errors.add(field + ".level", "required", "must be " + (index + 1));
        } else if (level != index + 1) {
            errors.add(
                    field + ".level", "out_of_range", "must be " + (index + 1) + ": levels ascend from 1 without gaps");
        }
        if (step.delayMinutes() == null) {
            errors.add(field + ".delay_minutes", "required", "must not be empty");
        }
        var delay = minutes(field + ".delay_minutes", step.delayMinutes());
        if (delay != null && delay >= 0 && delay < earliest) {
            errors.add(
                    field + ".delay_minutes",
                    "out_of_range",
                    "must be later than the level before, which is skipped otherwise");
        }
        var actions = words(field + ".actions", step.actions(), PolicyCheck::action, ACTIONS);
        if (actions.isEmpty()) {
            errors.add(field + ".actions", "required", "must name what the level does");
        }
        var channels = words(field + ".channels", step.channels(), PolicyCheck::channel, Channel.values());
        return new EscalationStep(
                index + 1,
                delay == null ? earliest : Math.max(delay, earliest),
                actions,
                channels,
                options.step(field, step));
    }

    private @Nullable Integer minutes(String field, @Nullable Integer minutes) {
        if (minutes != null && (minutes < 0 || minutes > YEAR_IN_MINUTES)) {
            errors.add(field, "out_of_range", "must be from 0 to " + YEAR_IN_MINUTES);
        }
        return minutes;
    }

    /** @return the words in stored form, without duplicates */
    private <T> List<String> words(
            String field,
            @Nullable List<? extends @Nullable String> words,
            Function<String, Optional<T>> parser,
            Object @Nullable [] allowed) {
        if (words == null) {
            return List.of();
        }
        if (words.size() > LIST) {
            errors.add(field, "too_long", "has " + words.size() + " entries; at most " + LIST + " are allowed");
            return List.of();
        }
        var kept = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var at = field + "[" + i + "]";
            if (isBlank(word)) {
                errors.add(at, "required", "must not be empty");
            } else if (word != null) {
                errors.limitText(at, word, WORD);
                var value = errors.word(at, word, parser, allowed == null ? new Object[0] : allowed);
                if (value != null && !kept.contains(value.toString())) {
                    kept.add(value.toString());
                }
            }
        }
        return List.copyOf(kept);
    }

    private static Optional<String> action(String word) {
        return Action.of(word).map(Action::word).or(() -> ContactActions.action(word));
    }

    private static Optional<String> category(String word) {
        return Optional.of(word.strip().toUpperCase(Locale.ROOT));
    }

    /** Channels are stored in lower case, as in the API. */
    private static Optional<String> channel(String word) {
        var name = word.strip().toUpperCase(Locale.ROOT);
        for (var channel : Channel.values()) {
            if (channel.name().equals(name)) {
                return Optional.of(name.toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
