package org.tocsin.escalation;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tocsin.platform.Command;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.FactsSnapshot;

/** Sets policies off: each starts its escalation, or raises the one that is open for the subject already. */
@Service
class EscalationTriggers {

    private final EscalationPolicyRepository policies;
    private final EscalationRepository escalations;
    private final EscalationProcess process;
    private final EscalationJournal journal;
    private final Clock clock;

    EscalationTriggers(
            EscalationPolicyRepository policies,
            EscalationRepository escalations,
            EscalationProcess process,
            EscalationJournal journal,
            Clock clock) {
        this.policies = policies;
        this.escalations = escalations;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param policyIds what the table chose; those that are unknown or no longer active are passed over */
    @Command
    void fire(Trigger trigger, Collection<UUID> policyIds) {
        if (policyIds.isEmpty()) {
            return;
        }
        var tenant = CurrentTenant.id();
        var subject = trigger.subject();
        // two service levels of one subject may warn in the same instant
        escalations.queueFor("escalation " + tenant + " " + subject.type() + " " + subject.id());
        var open = escalations.lockOpen(tenant, subject.type(), subject.id(), EscalationStatus.OPEN).stream()
                .collect(Collectors.toMap(Escalation::policyId, Function.identity()));
        policies.activeAmong(tenant, policyIds).stream()
                .sorted(Comparator.comparing(p -> p.terms().name()))
                .forEach(policy -> {
                    var running = open.get(policy.id());
                    if (running == null) {
                        start(policy, trigger.by(policy.terms().triggerCondition()));
                    } else {
                        triggerAgain(running, trigger);
                    }
                });
    }

    private void start(EscalationPolicy policy, Trigger trigger) {
        var escalation =
                escalations.save(new Escalation(policy, trigger, FactsSnapshot.of(trigger.facts()), clock.instant()));
        journal.note(
                escalation,
                "triggered",
                null,
                escalation.policyName() + ", by " + trigger.condition() + ": " + trigger.reason());
        escalation.runsAs(process.start(escalation));
    }

    private void triggerAgain(Escalation running, Trigger trigger) {
        running.learn(FactsSnapshot.of(trigger.facts()));
        if (running.status().isUnanswered()) {
            process.changed(running, Change.RAISED, null);
        } else {
            demand(running, trigger.facts());
        }
    }

    /** What is not resolved in time goes to a higher level although somebody works on it; a snooze is waited for. */
    private void demand(Escalation running, Map<String, ? extends @Nullable Object> facts) {
        var demanded = facts.get("demanded_level") instanceof Number number ? number.intValue() : 0;
        var because = String.valueOf(facts.get("demanded_reason"));
        var level = running.demand(demanded, because, clock.instant());
        if (level > 0) {
            journal.note(running, "raised", null, "To level " + level + ": " + because);
            process.demanded(running, level, null);
        }
    }
}
