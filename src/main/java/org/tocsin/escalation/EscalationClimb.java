package org.tocsin.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.oncall.Need;
import org.tocsin.platform.Command;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.FactsSnapshot;
import org.tocsin.platform.NotFound;

/** What processes/escalation.bpmn asks on its way. Each step locks the row and reads it again: an answer in the same instant wins. */
@Service
class EscalationClimb {

    private final EscalationRepository escalations;
    private final Answers answers;
    private final EscalationJournal journal;
    private final Responders responders;
    private final Clock clock;

    EscalationClimb(
            EscalationRepository escalations,
            Answers answers,
            EscalationJournal journal,
            Responders responders,
            Clock clock) {
        this.escalations = escalations;
        this.answers = answers;
        this.journal = journal;
        this.responders = responders;
        this.clock = clock;
    }

    /** @return what is known about the subject, and about this escalation itself */
    @Transactional(readOnly = true)
    Map<String, @Nullable Object> facts(UUID id) {
        var escalation = escalations
                .findByIdAndTenantId(id, CurrentTenant.id())
                .orElseThrow(() -> new NotFound("escalation", id));
        var facts = FactsSnapshot.restore(escalation.facts());
        facts.put("trigger", escalation.triggerCondition().name());
        facts.put("own_steps", !escalation.ladder().isEmpty());
        facts.put("escalation_id", id.toString());
        facts.put("escalation_policy", escalation.policyName());
        facts.put("escalation_level", escalation.level());
        return facts;
    }

    /** Takes the matrix's rungs, counted from the opening of the subject. */
    @Command
    void climbBy(UUID id, List<Ladder.Rung> matrix) {
        var escalation = locked(id);
        escalation.climbBy(
                matrix, SubjectFacts.opened(FactsSnapshot.restore(escalation.facts()), escalation.createdAt()));
    }

    /** @param chosen the level that was just chosen for the trigger, if one was */
    @Command
    Outlook plan(UUID id, @Nullable LevelChoice chosen) {
        var escalation = locked(id);
        if (escalation.status().isUnanswered() && escalation.ladder().isEmpty()) {
            answers.cancel(escalation, null, "There is no automatic ladder for its priority");
        }
        if (!escalation.status().isUnanswered()) {
            return Outlook.answered(escalation);
        }
        if (chosen != null) {
            raise(escalation, chosen, null);
        }
        return climb(escalation);
    }

    private Outlook climb(Escalation escalation) {
        var known = escalation.exhaustedAt() != null;
        var next = escalation.climb(clock.instant());
        if (next instanceof Ladder.Page) {
            return Outlook.of(escalation, Outlook.What.PAGE);
        }
        if (next instanceof Ladder.Wait) {
            return Outlook.of(escalation, Outlook.What.WAIT);
        }
        if (!known) {
            journal.note(escalation, "exhausted", null, "Every level was paged and nobody has answered");
        }
        return Outlook.of(escalation, Outlook.What.NOBODY_LEFT);
    }

    /** @return whom the level reached now calls, looked up at this moment */
    @Command
    Call call(UUID id) {
        var escalation = locked(id);
        var rung = escalation.rung();
        if (rung == null) {
            throw new IllegalStateException("Escalation " + id + " has reached no level yet");
        }
        var facts = escalation.facts();
        var called = responders.of(rung.actions(), (String) facts.get("team"), clock.instant(), Need.of(facts));
        if (Responders.asksVendor(rung.actions())) {
            journal.note(escalation, "vendor_missing", null, "No vendor contact configured");
        }
        journal.note(escalation, "paged", null, "Level " + rung.level() + ": " + String.join(", ", rung.actions()));
        journal.othersPaged(escalation, called);
        return new Call(rung.level(), escalation.round(), called.people(), rung.channels(), called.note());
    }

    /** Applies what a message says; what the record knows already changes nothing. */
    @Command
    Outlook apply(UUID id, Change change, @Nullable String actor, @Nullable Integer level) {
        var escalation = locked(id);
        switch (change) {
            case ACKNOWLEDGED -> answers.acknowledge(escalation, actor, true);
            case RESOLVED -> answers.resolve(escalation, actor);
            case CANCELLED -> answers.cancel(escalation, actor, "Cancelled by message");
            case RAISED -> {
                if (level != null) {
                    raise(escalation, new LevelChoice(level, "Level " + level + " was demanded"), actor);
                }
            }
        }
        return escalation.status().isUnanswered()
                ? Outlook.of(escalation, Outlook.What.WAIT)
                : Outlook.answered(escalation);
    }

    private void raise(Escalation escalation, LevelChoice choice, @Nullable String actor) {
        if (escalation.raise(choice.level(), choice.reason())) {
            journal.note(escalation, "raised", actor, "To level " + choice.level() + ": " + choice.reason());
        }
    }

    /** Notes that the subject has heard of the acknowledgement. */
    @Command
    Outlook told(UUID id) {
        var escalation = locked(id);
        escalation.subjectTold();
        return Outlook.answered(escalation);
    }

    /** @return the acknowledgement of which the subject has yet to hear, without a lock: the subject's own comes first */
    @Transactional(readOnly = true)
    @Nullable
    Acknowledgement untold(UUID id) {
        return escalations.untold(id, CurrentTenant.id()).orElse(null);
    }

    private Escalation locked(UUID id) {
        return escalations.lock(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("escalation", id));
    }

    /** The level a table chose, and why. */
    record LevelChoice(int level, String reason) {}

    /**
     * @param people ids of those to be paged, each once
     * @param note   why it is not who would usually be
     */
    record Call(
            int level,
            int round,
            List<UUID> people,
            List<String> channels,
            @Nullable String note) {}
}
