package org.tocsin.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
    private final Holds holds;
    private final Clock clock;

    EscalationClimb(
            EscalationRepository escalations, Answers answers, EscalationJournal journal, Holds holds, Clock clock) {
        this.escalations = escalations;
        this.answers = answers;
        this.journal = journal;
        this.holds = holds;
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
        facts.put("own_steps", !escalation.byMatrix());
        facts.put("escalation_id", id.toString());
        facts.put("escalation_policy", escalation.policyName());
        facts.put("escalation_level", escalation.level());
        return facts;
    }

    /** Takes the matrix's rungs, counted from the opening of the subject; where a person escalates, from there. */
    @Command
    void climbBy(UUID id, List<Ladder.Rung> matrix) {
        var escalation = locked(id);
        var byHand = escalation.triggerCondition() == TriggerCondition.MANUAL;
        var triggered = escalation.createdAt();
        var opened = SubjectFacts.opened(FactsSnapshot.restore(escalation.facts()), triggered);
        escalation.climbBy(matrix, byHand ? triggered : opened, clock.instant());
    }

    /** @param chosen the level that was just chosen for the trigger, if one was */
    @Command
    Outlook plan(UUID id, @Nullable LevelChoice chosen) {
        var escalation = locked(id);
        var now = clock.instant();
        if (escalation.status().isUnanswered() && escalation.ladder().isEmpty()) {
            answers.cancel(escalation, null, "There is no automatic ladder for its priority");
        }
        if (escalation.takeWithdrawal() || !escalation.status().isOpen()) {
            return Outlook.of(escalation, Outlook.What.WITHDRAW);
        }
        if (escalation.tellSubject()) {
            return Outlook.of(escalation, Outlook.What.TELL_SUBJECT);
        }
        if (escalation.lapse(now)) {
            journal.note(escalation, "unacknowledged", null, "Acknowledged, but not resolved in time");
        }
        if (escalation.status() == EscalationStatus.ACKNOWLEDGED) {
            return attend(escalation, now);
        }
        if (chosen != null) {
            raise(escalation, chosen, null);
            chosen.tells().forEach(escalation::alsoTell);
        }
        return climb(escalation, now);
    }

    private static Outlook attend(Escalation escalation, Instant now) {
        var next = escalation.attend(now);
        return Outlook.of(
                escalation,
                next instanceof Ladder.Page
                        ? Outlook.What.PAGE
                        : next instanceof Ladder.Wait ? Outlook.What.IN_PROGRESS : Outlook.What.ACKNOWLEDGED);
    }

    private Outlook climb(Escalation escalation, Instant now) {
        var known = escalation.exhaustedAt() != null;
        var held = escalation.heldBecause();
        var next = escalation.climb(holds.around(escalation, now), now);
        if (held != null && escalation.heldBecause() == null) {
            journal.note(escalation, "released", null, "Goes on");
        }
        if (next instanceof Ladder.Page) {
            return Outlook.of(escalation, Outlook.What.PAGE);
        }
        if (!known && escalation.exhaustedAt() != null) {
            journal.note(escalation, "exhausted", null, "Every level was paged and nobody has answered");
        }
        if (next instanceof Ladder.NobodyLeft) {
            return Outlook.of(escalation, Outlook.What.NOBODY_LEFT);
        }
        var because = escalation.heldBecause();
        if (because != null && because != held && because != Hold.SNOOZED) {
            journal.note(escalation, "held", null, because + " until " + escalation.heldUntil());
        }
        return Outlook.of(escalation, because == null ? Outlook.What.WAIT : Outlook.What.valueOf(because.name()));
    }

    /** Applies what a message says; what the record knows already changes nothing. */
    @Command
    void apply(UUID id, Change change, Said said) {
        var escalation = locked(id);
        var actor = said.actor();
        switch (change) {
            case ACKNOWLEDGED -> answers.acknowledge(escalation, actor, true);
            case RESOLVED -> answers.resolve(escalation, actor);
            case CANCELLED -> answers.cancel(escalation, actor, "Cancelled by message");
            case RAISED -> {
                var level = said.level();
                if (level != null && level > escalation.wantedLevel()) {
                    demand(escalation, level, actor);
                }
            }
            case LOWERED -> {
                if (said.level() != null && said.level() < escalation.level()) {
                    answers.lower(escalation, said.level(), or(said.reason(), "By message"), actor);
                }
            }
            case SNOOZED -> {
                if (said.until() != null) {
                    answers.snooze(escalation, new Snooze(said.until(), actor, or(said.reason(), "By message")), actor);
                }
            }
            case UNSNOOZED -> answers.unsnooze(escalation, actor);
            case CHECKED -> {} // something around it changed: the process looks again
        }
    }

    private void demand(Escalation escalation, int level, @Nullable String actor) {
        var because = "Level " + level + " was demanded";
        if (escalation.status() == EscalationStatus.ACKNOWLEDGED) {
            answers.escalate(escalation, level, because, actor);
        } else {
            raise(escalation, new LevelChoice(level, because), actor);
        }
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private void raise(Escalation escalation, LevelChoice choice, @Nullable String actor) {
        if (escalation.raise(choice.level(), choice.reason())) {
            journal.note(escalation, "raised", actor, "To level " + choice.level() + ": " + choice.reason());
        }
    }

    /** Notes that the subject has heard of the acknowledgement. */
    @Command
    void told(UUID id) {
        locked(id).subjectTold();
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

    /** What a message says beside the change itself. */
    record Said(
            @Nullable String actor,
            @Nullable Integer level,
            @Nullable Instant until,
            @Nullable String reason) {}

    /**
     * The level a table chose, and why.
     *
     * @param tells who else is told
     */
    record LevelChoice(int level, String reason, List<Tell> tells) {

        LevelChoice(int level, String reason) {
            this(level, reason, List.of());
        }
    }
}
