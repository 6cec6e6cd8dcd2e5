package org.tocsin.escalation.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.escalation.facts.DecisionRows;
import org.tocsin.escalation.facts.SubjectFacts;
import org.tocsin.escalation.instance.Escalation;
import org.tocsin.escalation.instance.EscalationActions;
import org.tocsin.escalation.instance.EscalationChange;
import org.tocsin.escalation.instance.EscalationJournal;
import org.tocsin.escalation.instance.EscalationRepository;
import org.tocsin.escalation.instance.EscalationStatus;
import org.tocsin.escalation.instance.NextAction;
import org.tocsin.escalation.instance.Snooze;
import org.tocsin.escalation.instance.Suppression;
import org.tocsin.escalation.instance.SuppressionRules;
import org.tocsin.escalation.instance.UntoldAcknowledgement;
import org.tocsin.escalation.policy.TriggerCondition;
import org.tocsin.escalation.steps.EscalationSteps;
import org.tocsin.escalation.steps.ScheduledStep;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.process.FactsSnapshot;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Plans the next action of processes/escalation.bpmn. Each call locks and rereads the row, so that a simultaneous answer wins. */
@Service
class EscalationPlanner {

    private final EscalationRepository escalations;
    private final EscalationActions actions;
    private final EscalationJournal journal;
    private final SuppressionRules suppression;
    private final Clock clock;

    EscalationPlanner(
            EscalationRepository escalations,
            EscalationActions actions,
            EscalationJournal journal,
            SuppressionRules suppression,
            Clock clock) {
        this.escalations = escalations;
        this.actions = actions;
        this.journal = journal;
        this.suppression = suppression;
        this.clock = clock;
    }

    /** @return facts about the subject and about the escalation */
    @Transactional(readOnly = true)
    Map<String, @Nullable Object> facts(UUID id) {
        var escalation = escalations
                .findByIdAndTenantId(id, CurrentTenant.id())
                .orElseThrow(() -> new NotFound("escalation", id));
        var facts = FactsSnapshot.restore(escalation.facts());
        facts.put("trigger", escalation.origin().triggerCondition().name());
        facts.put("own_steps", !escalation.schedule().byMatrix());
        facts.put("escalation_id", id.toString());
        facts.put("escalation_policy", escalation.origin().policyName());
        facts.put("escalation_level", escalation.level());
        return facts;
    }

    /** Uses the matrix's steps, counted from the subject's opening, or from now if a person escalated. */
    @Command
    void takeMatrix(UUID id, List<ScheduledStep> matrix) {
        var escalation = locked(id);
        var byHand = escalation.origin().triggerCondition() == TriggerCondition.MANUAL;
        var triggered = escalation.createdAt();
        var opened = SubjectFacts.opened(FactsSnapshot.restore(escalation.facts()), triggered);
        escalation.takeMatrix(matrix, byHand ? triggered : opened, clock.instant());
    }

    /** @param chosen the level that the table just chose for the trigger; null if none */
    @Command
    NextAction plan(UUID id, DecisionRows.@Nullable LevelChoice chosen) {
        var escalation = locked(id);
        var now = clock.instant();
        if (escalation.status().isUnanswered() && escalation.schedule().steps().isEmpty()) {
            actions.cancel(escalation, null, "There is no automatic ladder for its priority");
        }
        if (escalation.takeWithdrawal() || !escalation.status().isOpen()) {
            return NextAction.of(escalation, NextAction.Kind.WITHDRAW);
        }
        if (escalation.acknowledgement().tellSubject()) {
            return NextAction.of(escalation, NextAction.Kind.TELL_SUBJECT);
        }
        if (escalation.expireAcknowledgement(now)) {
            journal.note(escalation, "unacknowledged", null, "Acknowledged, but not resolved in time");
        }
        if (escalation.status() == EscalationStatus.ACKNOWLEDGED) {
            return remind(escalation, now);
        }
        if (chosen != null) {
            raise(escalation, chosen.level(), chosen.reason(), null);
            chosen.others().forEach(escalation::alsoTell);
        }
        return advance(escalation, now);
    }

    private static NextAction remind(Escalation escalation, Instant now) {
        var next = escalation.remind(now);
        return NextAction.of(
                escalation,
                next instanceof EscalationSteps.Page
                        ? NextAction.Kind.PAGE
                        : next instanceof EscalationSteps.Wait
                                ? NextAction.Kind.IN_PROGRESS
                                : NextAction.Kind.ACKNOWLEDGED);
    }

    private NextAction advance(Escalation escalation, Instant now) {
        var known = escalation.progress().exhaustedAt() != null;
        var held = escalation.suppression().heldBecause();
        var next = escalation.advance(suppression.context(escalation, now), now);
        var because = escalation.suppression().heldBecause();
        if (held != null && because == null) {
            journal.note(escalation, "released", null, "Goes on");
        }
        if (next instanceof EscalationSteps.Page) {
            return NextAction.of(escalation, NextAction.Kind.PAGE);
        }
        if (!known && escalation.progress().exhaustedAt() != null) {
            journal.note(escalation, "exhausted", null, "Every level was paged and nobody has answered");
        }
        if (next instanceof EscalationSteps.NobodyLeft) {
            return NextAction.of(escalation, NextAction.Kind.NOBODY_LEFT);
        }
        return because == null ? NextAction.of(escalation, NextAction.Kind.WAIT) : suppress(escalation, because, held);
    }

    private NextAction suppress(
            Escalation escalation, Suppression.Reason because, Suppression.@Nullable Reason before) {
        if (because != before && because != Suppression.Reason.SNOOZED) {
            journal.note(
                    escalation,
                    "held",
                    null,
                    because + " until " + escalation.suppression().heldUntil());
        }
        return NextAction.of(escalation, NextAction.Kind.valueOf(because.name()));
    }

    /** Applies a message; a change that the row has already has no effect. */
    @Command
    void apply(UUID id, EscalationChange change, Said said) {
        var escalation = locked(id);
        var actor = said.actor();
        switch (change) {
            case ACKNOWLEDGED -> actions.acknowledge(escalation, actor, true);
            case RESOLVED -> actions.resolve(escalation, actor);
            case CANCELLED -> actions.cancel(escalation, actor, "Cancelled by message");
            case RAISED -> {
                var level = said.level();
                if (level != null && level > escalation.progress().wantedLevel()) {
                    demand(escalation, level, actor);
                }
            }
            case LOWERED -> {
                if (said.level() != null && said.level() < escalation.level()) {
                    actions.lower(escalation, said.level(), or(said.reason(), "By message"), actor);
                }
            }
            case SNOOZED -> {
                if (said.until() != null) {
                    actions.snooze(escalation, new Snooze(said.until(), actor, or(said.reason(), "By message")), actor);
                }
            }
            case UNSNOOZED -> actions.unsnooze(escalation, actor);
            case CHECKED -> {} // the process plans again
        }
    }

    private void demand(Escalation escalation, int level, @Nullable String actor) {
        var because = "Level " + level + " was demanded";
        if (escalation.status() == EscalationStatus.ACKNOWLEDGED) {
            actions.escalate(escalation, level, because, actor);
        } else {
            raise(escalation, level, because, actor);
        }
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private void raise(Escalation escalation, int level, String because, @Nullable String actor) {
        if (escalation.raise(level, because)) {
            journal.note(escalation, "raised", actor, "To level " + level + ": " + because);
        }
    }

    /** Records that the subject has received the acknowledgement. */
    @Command
    void told(UUID id) {
        locked(id).subjectTold();
    }

    /** @return the acknowledgement that the subject has not received yet; without a lock, since the subject is locked first */
    @Transactional(readOnly = true)
    Optional<UntoldAcknowledgement> untold(UUID id) {
        return escalations.untold(id, CurrentTenant.id());
    }

    private Escalation locked(UUID id) {
        return escalations.lock(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("escalation", id));
    }

    /** The variables of a message beside the change itself. */
    record Said(
            @Nullable String actor,
            @Nullable Integer level,
            @Nullable Instant until,
            @Nullable String reason) {}
}
