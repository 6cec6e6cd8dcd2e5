package org.tocsin.escalation.instance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.escalation.facts.SubjectFacts;
import org.tocsin.escalation.policy.EscalationPolicy;
import org.tocsin.escalation.policy.PolicyOptions;
import org.tocsin.escalation.steps.EscalationSteps;
import org.tocsin.escalation.steps.ExtraRecipients;
import org.tocsin.escalation.steps.ScheduledStep;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.TenantRow;

/**
 * One run of a policy's steps for one subject, until somebody answers. At most one per subject and policy is open.
 * It keeps the steps and facts with which it was triggered, even if the policy changes later.
 */
@Entity
@Table(name = "escalation")
@Audited(
        value = "escalation",
        parts = {"schedule", "progress", "suppression", "acknowledgement", "ending"},
        ignore = {
            "facts",
            "steps",
            "levelSince",
            "nextLevelAt",
            "pages",
            "heldUntil",
            "tellSubject",
            "extraRecipients",
            "processInstanceId"
        })
public class Escalation extends TenantRow {

    private @Embedded EscalationOrigin origin;
    private @JdbcTypeCode(SqlTypes.JSON) Map<String, Object> facts;
    private @Embedded StepSchedule schedule;
    private @Embedded EscalationProgress progress;
    private @Embedded EscalationPages pages = EscalationPages.NONE;
    private @Embedded Acknowledgement acknowledgement = Acknowledgement.NONE;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "tells")
    private List<ExtraRecipients> extraRecipients = List.of();

    @Enumerated(EnumType.STRING)
    private EscalationStatus status = EscalationStatus.PENDING;

    /** This field and the next may be null: Hibernate reads an embedded value as null if all its columns are null. */
    private @Embedded @Nullable Suppression suppression;

    private @Embedded @Nullable EscalationEnd ending;
    private @Nullable String processInstanceId;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Escalation() {}

    /** @param facts of the subject at the trigger, by name */
    public Escalation(EscalationPolicy policy, Trigger trigger, Map<String, Object> facts, Instant now) {
        super(policy.tenantId(), now);
        this.origin = EscalationOrigin.of(policy, trigger);
        this.facts = facts;
        this.schedule = StepSchedule.of(policy, now);
        this.progress = EscalationProgress.begun(now);
    }

    /** Stores the subject's current facts; the handed-over text stays. */
    public void learn(Map<String, Object> later) {
        facts = status.isOpen() ? SubjectFacts.learn(facts, later) : facts;
    }

    /** Uses the matrix's steps, counted from the subject's opening, unless the policy has its own steps. */
    public void takeMatrix(List<ScheduledStep> matrix, Instant opened, Instant now) {
        var taken = schedule.withMatrix(matrix, opened, now);
        if (!taken.equals(schedule)) {
            schedule = taken;
            progress = progress.exhausted(null);
        }
    }

    /** Finds the step that is due and records it as taken, so that a second call at the same instant takes none. */
    public EscalationSteps.Next advance(EscalationContext context, Instant now) {
        progress = progress.next(null);
        var before = suppression();
        suppression = before.at(now, level() > 0, context);
        if (level() == 0 && before.wasMaintenanceUntil(suppression)) {
            schedule = schedule.firstDueNotBefore(now); // reported during maintenance: begin with the first step
        }
        if (suppression.heldUntil() != null) {
            return new EscalationSteps.Wait(suppression.heldUntil());
        }
        var next = next(now);
        if (next instanceof EscalationSteps.Page page) {
            pages = pages.count(page.step().level(), now);
            progress = progress.reach(page);
            status = EscalationStatus.TRIGGERED;
        } else if (next instanceof EscalationSteps.Wait wait) {
            progress = progress.next(wait.until());
        }
        if (next.isExhausted() && progress.exhaustedAt() == null) {
            progress = progress.exhausted(now);
        }
        return next;
    }

    private EscalationSteps.Next next(Instant now) {
        var step = step();
        return pages.pageAgain() && step != null
                ? new EscalationSteps.Page(step, now, progress.round())
                : calculated().next(progress.position(pages.pagedAt(), now), progress.wantedLevel(), now);
    }

    /** While acknowledged: says whether the awaited people are reminded now, or when something is due next. */
    public EscalationSteps.Next remind(Instant now) {
        progress = progress.next(null);
        var reminder = pages.reminderAt(options().renotifyMinutes());
        var step = step();
        if (reminder != null && step != null && !reminder.isAfter(now)) {
            pages = pages.count(level(), now);
            return new EscalationSteps.Page(step, progress.levelSince(), progress.round());
        }
        var expires = acknowledgement.expiresAt(options().ackTimeoutMinutes(), suppression());
        var until = reminder == null || expires != null && expires.isBefore(reminder) ? expires : reminder;
        progress = progress.next(until);
        return until == null ? new EscalationSteps.NobodyLeft() : new EscalationSteps.Wait(until);
    }

    /** Records that these people were just paged. */
    public void paged(List<UUID> people) {
        var step = step();
        var awaited = step != null && step.optionsOrNone().allAcknowledge() ? people : List.<UUID>of();
        pages = pages.sentTo(people, status.isUnanswered() ? awaited : pages.awaited());
    }

    /** Raises the demanded level; never lowers it. @return whether the level is higher than before */
    public boolean raise(int toLevel, String because) {
        var higher = status.isUnanswered() && toLevel > Math.max(progress.wantedLevel(), level());
        if (higher) {
            progress = progress.demand(toLevel, because);
        }
        return higher;
    }

    /** Goes to that level now, regardless of acknowledgement, delay and snooze. */
    void escalate(int toLevel, String because, Instant now) {
        requireOpen("be escalated");
        if (toLevel <= level() || calculated().at(toLevel).isEmpty()) {
            throw new Conflict("Level " + toLevel + " is not above level " + level() + " on its ladder.");
        }
        unacknowledge(now);
        suppression = suppression().with(null);
        schedule = schedule.withoutDelay(now);
        progress = progress.demand(Math.max(toLevel, 1), because);
        if (toLevel == 1) {
            schedule = schedule.firstDueAt(now);
        }
    }

    /**
     * Demands a level despite an acknowledgement, because the subject was not resolved in time. Pages that level or the highest
     * one below it; a snooze is waited for.
     *
     * @return the level that is paged next; 0 if it has been
     */
    public int demand(int demanded, String because, Instant now) {
        var to = schedule.highestAbove(level(), demanded);
        if (to > 0) {
            unacknowledge(now);
            progress = progress.demand(to, because);
        }
        return to;
    }

    /** @return the level above the one reached */
    int nextLevel() {
        return schedule.nextLevel(level())
                .orElseThrow(() -> new Conflict("Level " + level() + " is the highest of its ladder."));
    }

    /** Hands it back to that level, pages that level again if nobody has answered, and goes on from there. */
    void lower(int toLevel, String because, Instant now) {
        requireOpen("be handed back");
        if (toLevel >= level() || calculated().at(toLevel).isEmpty()) {
            throw new Conflict("Level " + toLevel + " is not below level " + level() + " on its ladder.");
        }
        progress = progress.backTo(toLevel, because, now);
        pages = pages.again(status.isUnanswered()).withdraw(true);
    }

    /** Adds extra recipients; a recipient who is already listed is not added twice. */
    public void alsoTell(ExtraRecipients others) {
        extraRecipients = others.addedTo(extraRecipients);
    }

    /** @return the actions of the extra recipients who are told with the level that is paged now */
    public List<String> tellNow() {
        var due = ExtraRecipients.due(extraRecipients, level(), !hasStepsLeft());
        extraRecipients = ExtraRecipients.markTold(extraRecipients, due);
        return due.stream().flatMap(r -> r.actions().stream()).distinct().toList();
    }

    /**
     * @param person id of the person who answers, where all people of a step must answer
     * @param here   whether this escalation was acknowledged, so that its subject is still to be acknowledged
     * @return whether anything changed
     */
    boolean acknowledge(@Nullable String by, @Nullable UUID person, Instant at, boolean here) {
        if (status != EscalationStatus.ACKNOWLEDGED) {
            become(EscalationStatus.ACKNOWLEDGED);
            acknowledgement =
                    new Acknowledgement(by, at, here && origin.subjectType().equals("INCIDENT"));
        } else if (person == null || !pages.awaited().contains(person)) {
            return false;
        }
        pages = pages.answeredBy(person);
        return true;
    }

    public void subjectTold() {
        acknowledgement = acknowledgement.told();
    }

    /** Makes it unanswered again if the acknowledgement is too old; its level is paged again. @return whether it expired */
    public boolean expireAcknowledgement(Instant now) {
        var until = acknowledgement.expiresAt(options().ackTimeoutMinutes(), suppression());
        if (until == null || until.isAfter(now)) {
            return false;
        }
        unacknowledge(now);
        pages = pages.again(level() > 0);
        return true;
    }

    private void unacknowledge(Instant now) {
        if (status == EscalationStatus.ACKNOWLEDGED) {
            status = level() == 0 ? EscalationStatus.PENDING : EscalationStatus.TRIGGERED;
            acknowledgement = Acknowledgement.NONE;
            pages = pages.awaitingNobody();
            progress = progress.since(now);
        }
    }

    /** Suppresses pages for a while. @return whether anything changed */
    public boolean snooze(Snooze quiet) {
        requireOpen("be snoozed");
        var news = !quiet.equals(suppression().snooze());
        suppression = suppression().with(quiet);
        pages = pages.withdraw(pages.withdrawPages() || news && status.isUnanswered());
        return news;
    }

    /** @return whether anything changed */
    boolean unsnooze() {
        var news = suppression().snooze() != null;
        suppression = suppression().with(null);
        return news;
    }

    /** @return whether anything changed */
    boolean resolve(Instant at) {
        var news = become(EscalationStatus.RESOLVED);
        ending = news ? EscalationEnd.resolved(at) : ending;
        return news;
    }

    /** @return whether anything changed */
    boolean cancel(String because, Instant at) {
        var news = become(EscalationStatus.CANCELLED);
        ending = news ? EscalationEnd.cancelled(because, at) : ending;
        return news;
    }

    private boolean become(EscalationStatus other) {
        if (status == other) {
            return false;
        }
        requireOpen("become " + other);
        status = other;
        progress = progress.next(null);
        suppression = suppression().released();
        pages = pages.over(other == EscalationStatus.ACKNOWLEDGED);
        return true;
    }

    /** @return whether unsent pages are to be withdrawn; true only once */
    public boolean takeWithdrawal() {
        var due = pages.withdrawPages();
        pages = pages.withdraw(false);
        return due;
    }

    void requireOpen(String verb) {
        if (!status.isOpen()) {
            throw new Conflict("The escalation is " + status + " and can't " + verb + ".");
        }
    }

    public void runsAs(String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    private EscalationSteps calculated() {
        return schedule.repeating(options().repetition());
    }

    /** @return the step paged last; null before the first */
    @Nullable
    public ScheduledStep step() {
        return calculated().at(level()).orElse(null);
    }

    public boolean hasStepsLeft() {
        return schedule.nextLevel(level()).isPresent();
    }

    public Subject subject() {
        return origin.subject();
    }

    public EscalationOrigin origin() {
        return origin;
    }

    private PolicyOptions options() {
        return origin.options();
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public StepSchedule schedule() {
        return schedule;
    }

    public EscalationStatus status() {
        return status;
    }

    public EscalationProgress progress() {
        return progress;
    }

    public int level() {
        return progress.level();
    }

    public EscalationPages pages() {
        return pages;
    }

    public Suppression suppression() {
        return Objects.requireNonNullElse(suppression, Suppression.NONE);
    }

    public Acknowledgement acknowledgement() {
        return acknowledgement;
    }

    EscalationEnd ending() {
        return Objects.requireNonNullElse(ending, EscalationEnd.NONE);
    }

    @Nullable
    public String processInstanceId() {
        return processInstanceId;
    }
}
