package org.tocsin.escalation.chain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.instance.Escalation;
import org.tocsin.escalation.instance.EscalationEvent;
import org.tocsin.platform.subject.Severity;

/**
 * One entry of the escalation history, as the chain API shows it.
 *
 * @param event such as {@code escalation.paged}
 * @param level L1, L2 and so on for a chain, else the level's number; null before the first
 * @param actor null for a timer
 */
record ChainEvent(
        String alertId,
        @Nullable String severity,
        UUID escalation,
        String escalationPolicy,
        String event,
        @Nullable String level,
        @Nullable String role,
        Instant timestamp,
        @Nullable String actor,
        String detail) {

    static ChainEvent of(EscalationEvent event, @Nullable EscalationChain chain) {
        var escalation = event.escalation();
        var step = chain == null ? null : chain.step(event.level());
        return new ChainEvent(
                event.subjectId(),
                severity(escalation),
                escalation.id(),
                escalation.origin().policyName(),
                event.type(),
                step != null ? step.level() : event.level() == 0 ? null : Integer.toString(event.level()),
                step == null ? null : step.role(),
                event.at(),
                event.actor(),
                event.detail());
    }

    private static @Nullable String severity(Escalation escalation) {
        var word = escalation.facts().get("severity");
        return word == null
                ? null
                : Severity.of(word.toString())
                        .flatMap(ChainSeverity::of)
                        .map(ChainSeverity::word)
                        .orElse(null);
    }
}
