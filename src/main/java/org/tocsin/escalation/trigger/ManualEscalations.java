package org.tocsin.escalation.trigger;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tocsin.escalation.facts.SubjectFacts;
import org.tocsin.escalation.instance.Escalation;
import org.tocsin.escalation.instance.EscalationJournal;
import org.tocsin.escalation.instance.EscalationProcess;
import org.tocsin.escalation.instance.EscalationRepository;
import org.tocsin.escalation.instance.EscalationService;
import org.tocsin.escalation.instance.EscalationView;
import org.tocsin.escalation.instance.Trigger;
import org.tocsin.escalation.policy.EscalationPolicyService;
import org.tocsin.escalation.policy.TriggerCondition;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.process.FactsSnapshot;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.subject.SubjectDirectory;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Manual escalation and handing back: the next level is paged with the handover, and the person who answers takes it on. */
@Service
class ManualEscalations {

    private static final String HIGHER = "demanded_level", BECAUSE = "demanded_reason";

    private final SubjectDirectory subjects;
    private final EscalationRepository escalations;
    private final EscalationService service;
    private final EscalationTriggers triggers;
    private final EscalationPolicyService policies;
    private final EscalationProcess process;
    private final EscalationJournal journal;

    ManualEscalations(
            SubjectDirectory subjects,
            EscalationRepository escalations,
            EscalationService service,
            EscalationTriggers triggers,
            EscalationPolicyService policies,
            EscalationProcess process,
            EscalationJournal journal) {
        this.subjects = subjects;
        this.escalations = escalations;
        this.service = service;
        this.triggers = triggers;
        this.policies = policies;
        this.process = process;
        this.journal = journal;
    }

    /** @param ticket id of the ticket that was opened; null if none was requested */
    record Escalated(EscalationView escalation, @Nullable String ticket) {}

    /** @param only the kind of subject that can be escalated here; null for all */
    @Command
    Escalated escalate(String id, @Nullable String only, ManualEscalationInput handoff) {
        var facts = open(id, only);
        facts.put(SubjectFacts.HANDED_OVER, handoff.text());
        var running = highestOpen(SubjectFacts.subject(facts));
        var escalation = running == null ? begin(facts, handoff) : raise(running, facts, handoff);
        journal.note(escalation, "handoff", actor(), handoff.text().replace('\n', ' '));
        var ticket = handoff.ticket() ? process.openTicket(facts, handoff.text()) : null;
        if (ticket != null) {
            journal.note(escalation, "ticket_opened", actor(), "Ticket " + ticket);
        }
        return new Escalated(EscalationView.of(escalation), ticket);
    }

    @Command
    EscalationView deEscalate(String id, @Nullable String only, int level, String reason) {
        var subject = SubjectFacts.subject(open(id, only));
        return escalations.lockOpen(CurrentTenant.id(), subject.type(), subject.id()).stream()
                .filter(e -> e.level() > level)
                .max(Comparator.comparing(Escalation::level))
                .map(e -> service.deEscalate(e.id(), level, reason))
                .orElseThrow(() -> new Conflict("It has no open escalation above level " + level + "."));
    }

    private Escalation raise(Escalation running, Map<String, @Nullable Object> facts, ManualEscalationInput handoff) {
        var quiet = running.suppression().snooze();
        if (quiet != null && !handoff.forced()) {
            throw new Conflict("It is worked on: snoozed until " + quiet.until()
                    + ". Escalate all the same with \"force\": true.");
        }
        running.learn(FactsSnapshot.of(facts));
        service.escalateNow(running.id(), handoff.level(), handoff.because());
        return running;
    }

    /** Starts the matching MANUAL policies, since no escalation is open, one level above the level reached before. */
    private Escalation begin(Map<String, @Nullable Object> facts, ManualEscalationInput handoff) {
        var subject = SubjectFacts.subject(facts);
        var level = handoff.level() == null ? reached(subject) + 1 : handoff.level();
        if (level > 1) {
            facts.put(HIGHER, level);
            facts.put(BECAUSE, handoff.because());
        }
        var chosen = policies.candidates(List.of(TriggerCondition.MANUAL), facts).stream()
                .filter(candidate -> Boolean.TRUE.equals(candidate.get("matches")))
                .map(candidate -> UUID.fromString(String.valueOf(candidate.get("id"))))
                .toList();
        triggers.fire(new Trigger(subject, TriggerCondition.MANUAL, facts, handoff.because()), chosen);
        var begun = highestOpen(subject);
        if (begun == null) {
            throw new Conflict("There is no active escalation policy with trigger MANUAL for it.");
        }
        if (begun.level() == 0) {
            service.escalateNow(begun.id(), null, handoff.because());
        }
        return begun;
    }

    private int reached(Subject subject) {
        return escalations.findAbout(CurrentTenant.id(), subject.type(), subject.id()).stream()
                .mapToInt(Escalation::level)
                .max()
                .orElse(0);
    }

    /** @return the open escalation to raise: preferably with steps left, then the one at the highest level; null if none is open */
    private @Nullable Escalation highestOpen(Subject subject) {
        return escalations.lockOpen(CurrentTenant.id(), subject.type(), subject.id()).stream()
                .max(Comparator.comparing(Escalation::hasStepsLeft).thenComparing(Escalation::level))
                .orElse(null);
    }

    private Map<String, @Nullable Object> open(String id, @Nullable String only) {
        var facts = subjects.find(id)
                .filter(f -> only == null || only.equals(f.get("kind")))
                .map(HashMap<String, @Nullable Object>::new)
                .orElseThrow(() -> new NotFound("incident", id));
        if (SubjectFacts.isOver(facts)) {
            throw new Conflict("It is over and can't be escalated.");
        }
        return facts;
    }

    private static @Nullable String actor() {
        return Actor.current().map(Actor::username).orElse(null);
    }
}
