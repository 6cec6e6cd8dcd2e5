package org.tocsin.incident.response;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The automatic escalation of an incident: what is due now, and when the next one is due.
 *
 * @param triggers the conditions that hold now, for the policies that they trigger
 * @param level    the level demanded; null if none is
 * @param reason   why, for people
 * @param next     when the next one is due; null if none is
 */
record EscalationPlan(
        List<String> triggers,
        @Nullable Integer level,
        @Nullable String reason,
        @Nullable Instant next) {

    static final EscalationPlan NOTHING = new EscalationPlan(List.of(), null, null, null);

    /** @param since what was due before this time was handled already; null if nothing was */
    static EscalationPlan of(List<EscalationRule> rules, Instant opened, @Nullable Instant since, Instant now) {
        var due = rules.stream()
                .filter(rule -> !rule.due(opened).isAfter(now))
                // the engine's clock counts milliseconds, and rounds up
                .filter(rule -> since == null || !rule.due(opened).plusMillis(1).isBefore(since))
                .toList();
        var highest = due.stream()
                .filter(rule -> rule.level() != null)
                .max(Comparator.comparing(rule -> Objects.requireNonNull(rule.level())));
        var next = rules.stream()
                .map(rule -> rule.due(opened))
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder());
        return new EscalationPlan(
                due.stream().map(EscalationRule::trigger).distinct().toList(),
                highest.map(EscalationRule::level).orElse(null),
                highest.map(EscalationRule::reason).orElse(null),
                next.orElse(null));
    }
}
