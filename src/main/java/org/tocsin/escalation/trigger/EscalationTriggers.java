package org.tocsin.escalation.trigger;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tocsin.escalation.instance.Escalation;
import org.tocsin.escalation.instance.EscalationChange;
import org.tocsin.escalation.instance.EscalationJournal;
import org.tocsin.escalation.instance.EscalationProcess;
import org.tocsin.escalation.instance.EscalationRepository;
import org.tocsin.escalation.instance.Snooze;
import org.tocsin.escalation.instance.Trigger;
import org.tocsin.escalation.policy.EscalationPolicy;
import org.tocsin.escalation.policy.EscalationPolicyRepository;
import org.tocsin.escalation.policy.TriggerCondition;
import org.tocsin.platform.process.FactsSnapshot;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.AdvisoryLock;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Starts policies: each starts an escalation, or raises the subject's open one. */
@Service
public class EscalationTriggers {

    private final EscalationPolicyRepository policies;
    private final EscalationRepository escalations;
    private final EscalationProcess process;
    private final EscalationJournal journal;
    private final AdvisoryLock lock;
    private final Clock clock;

    EscalationTriggers(
            EscalationPolicyRepository policies,
            EscalationRepository escalations,
            EscalationProcess process,
            EscalationJournal journal,
            AdvisoryLock lock,
            Clock clock) {
        this.policies = policies;
        this.escalations = escalations;
        this.process = process;
        this.journal = journal;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Updates the facts of the subject's open escalations, then starts or raises an escalation for each chosen policy.
     *
     * @param policyIds chosen by the table; unknown and inactive policies are skipped
     */
    @Command
    public void fire(Trigger trigger, Collection<UUID> policyIds) {
        var tenant = CurrentTenant.id();
        var subject = trigger.subject();
        // two SLAs of one subject may warn at the same instant
        lock.hold("escalation " + tenant + " " + subject.type() + " " + subject.id());
        var open = escalations.lockOpen(tenant, subject.type(), subject.id());
        var facts = FactsSnapshot.of(trigger.facts());
        open.forEach(running -> running.learn(facts));
        if (policyIds.isEmpty()) {
            return;
        }
        var byPolicy = open.stream().collect(Collectors.toMap(e -> e.origin().policyId(), Function.identity()));
        policyIds.stream()
                .distinct()
                .flatMap(
                        id -> policies.findByIdAndTenantId(id, tenant).stream()) // already in the session as candidates
                .filter(policy -> policy.terms().isActive())
                .sorted(Comparator.comparing(p -> p.terms().name()))
                .forEach(policy -> {
                    var running = byPolicy.get(policy.id());
                    if (running != null) {
                        triggerAgain(running, trigger);
                    } else if (!hasStartedBefore(policy, subject)) {
                        start(policy, trigger, facts, longestSnooze(open));
                    }
                });
    }

    /** @return whether a condition has started this policy for the subject before, which happens only once */
    private boolean hasStartedBefore(EscalationPolicy policy, Subject subject) {
        return policy.terms().triggerCondition() == TriggerCondition.CUSTOM
                && escalations.existsByTenantIdAndOriginSubjectTypeAndOriginSubjectIdAndOriginPolicyId(
                        policy.tenantId(), subject.type(), subject.id(), policy.id());
    }

    /** @return the longest snooze of the subject's open escalations, which applies to new ones as well */
    private static @Nullable Snooze longestSnooze(Collection<Escalation> open) {
        return open.stream()
                .flatMap(e -> Stream.ofNullable(e.suppression().snooze()))
                .max(Comparator.comparing(Snooze::until))
                .orElse(null);
    }

    private void start(EscalationPolicy policy, Trigger trigger, Map<String, Object> facts, @Nullable Snooze quiet) {
        var escalation = new Escalation(policy, trigger.of(policy), facts, clock.instant());
        if (quiet != null) {
            escalation.snooze(quiet);
        }
        escalations.save(escalation);
        journal.note(
                escalation,
                "triggered",
                null,
                escalation.origin().policyName() + ", by " + escalation.origin().triggerCondition() + ": "
                        + trigger.reason());
        escalation.runsAs(process.start(escalation));
    }

    private void triggerAgain(Escalation running, Trigger trigger) {
        if (running.status().isUnanswered() && trigger.condition() != TriggerCondition.CUSTOM) {
            process.changed(running, EscalationChange.RAISED, null);
        } else {
            demand(running, trigger.facts());
        }
    }

    /** Goes to a higher level if not resolved in time, despite an acknowledgement; a snooze is waited for. */
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
