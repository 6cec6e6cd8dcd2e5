package org.tocsin.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;

/**
 * One climb of one policy's ladder about one subject, until somebody answers. At most one per subject and policy is open.
 * It keeps the steps and the facts with which it was triggered, whatever becomes of the policy.
 */
@Entity
@Table(name = "escalation")
@Audited(
        value = "escalation",
        ignore = {
            "facts",
            "ladder",
            "levelSince",
            "nextLevelAt",
            "tellSubject",
            "processInstanceId",
            "times",
            "pages",
            "tells",
            "pagedAt",
            "pagedPeople",
            "awaited",
            "pageAgain",
            "withdrawPages",
            "heldUntil"
        })
class Escalation extends Ascent {

    /** The fact by which a page says what was handed over. */
    static final String HANDED_OVER = "message";

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Escalation() {}

    /** @param facts what the subject was like at the trigger, by name */
    Escalation(EscalationPolicy policy, Trigger trigger, Map<String, Object> facts, Instant now) {
        var terms = policy.terms();
        this.id = UUID.randomUUID();
        this.tenantId = policy.tenantId();
        this.subjectType = trigger.subject().type();
        this.subjectId = trigger.subject().id();
        this.subjectTitle = trigger.subject().title();
        this.policyId = policy.id();
        this.policyName = terms.name();
        this.triggerCondition = trigger.condition();
        this.reason = trigger.reason();
        this.facts = facts;
        this.options = terms.options();
        this.ladder = policy.rungs();
        this.byMatrix = ladder.isEmpty();
        this.usualChannels = terms.notificationChannels();
        this.ladderStart = now;
        this.earliestAt = now.plus(Duration.ofMinutes(terms.triggerDelayMinutes()));
        this.levelSince = now;
        this.createdAt = now;
    }

    /** Remembers what the subject is like now; what was handed over with it stays known. */
    void learn(Map<String, Object> later) {
        if (status.isOpen()) {
            var known = new HashMap<>(later);
            if (facts.get(HANDED_OVER) != null) {
                known.putIfAbsent(HANDED_OVER, facts.get(HANDED_OVER));
            }
            facts = known;
        }
    }

    /**
     * @param person the id of whoever answers, where all of a step must
     * @param here   it was this escalation that was acknowledged, so its subject is still to be told
     * @return whether it was news
     */
    boolean acknowledge(@Nullable String by, @Nullable UUID person, Instant at, boolean here) {
        if (status == EscalationStatus.ACKNOWLEDGED) {
            return acknowledgeToo(person);
        }
        become(EscalationStatus.ACKNOWLEDGED);
        acknowledgedBy = by;
        acknowledgedAt = at;
        tellSubject = here && subjectType.equals("INCIDENT");
        awaited = without(person);
        withdrawPages = awaited.isEmpty();
        return true;
    }

    private boolean acknowledgeToo(@Nullable UUID person) {
        if (person == null || !awaited.contains(person)) {
            return false;
        }
        awaited = without(person);
        withdrawPages = awaited.isEmpty();
        return true;
    }

    private List<UUID> without(@Nullable UUID person) {
        return awaited.stream().filter(id -> !id.equals(person)).toList();
    }

    void subjectTold() {
        tellSubject = false;
    }

    /** @return whether it was acknowledged for too long without being resolved; it is unanswered again, and its level is paged again */
    boolean lapse(Instant now) {
        var until = answerCountsUntil();
        if (until == null || until.isAfter(now)) {
            return false;
        }
        unanswered(now);
        pageAgain = level > 0;
        return true;
    }

    private @Nullable Instant answerCountsUntil() {
        var minutes = options.ackTimeoutMinutes();
        if (minutes == null || acknowledgedAt == null) {
            return null;
        }
        var until = acknowledgedAt.plus(Duration.ofMinutes(minutes));
        return snooze != null && snooze.until().isAfter(until) ? snooze.until() : until;
    }

    /** While it is acknowledged: whether those who have yet to answer are reminded now, or when something is due next. */
    Ladder.Next attend(Instant now) {
        nextLevelAt = null;
        var reminder = reminderAt();
        var rung = rung();
        if (reminder != null && rung != null && !reminder.isAfter(now)) {
            count(level);
            pagedAt = now;
            return new Ladder.Page(rung, levelSince, round);
        }
        return Stream.of(Optional.ofNullable(reminder), Optional.ofNullable(answerCountsUntil()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .<Ladder.Next>map(until -> {
                    nextLevelAt = until;
                    return new Ladder.Wait(until);
                })
                .orElseGet(Ladder.NobodyLeft::new);
    }

    private @Nullable Instant reminderAt() {
        var minutes = options.renotifyMinutes();
        return minutes == null || awaited.isEmpty() || pagedAt == null
                ? null
                : pagedAt.plus(Duration.ofMinutes(minutes));
    }

    /** Nobody is paged until then. @return whether it was news */
    boolean snooze(Snooze quiet) {
        requireOpen("be snoozed");
        var news = !quiet.equals(snooze);
        snooze = quiet;
        withdrawPages |= news && status.isUnanswered();
        return news;
    }

    /** @return whether it was news */
    boolean unsnooze() {
        var news = snooze != null;
        snooze = null;
        return news;
    }

    /** @return whether it was news */
    boolean resolve(Instant at) {
        var news = become(EscalationStatus.RESOLVED);
        resolvedAt = news ? at : resolvedAt;
        return news;
    }

    /** @return whether it was news */
    boolean cancel(String because, Instant at) {
        var news = become(EscalationStatus.CANCELLED);
        cancelledAt = news ? at : cancelledAt;
        cancelledBecause = news ? because : cancelledBecause;
        return news;
    }

    private boolean become(EscalationStatus other) {
        if (status == other) {
            return false;
        }
        requireOpen("become " + other);
        status = other;
        nextLevelAt = null;
        heldUntil = null;
        heldBecause = null;
        pageAgain = false;
        withdrawPages = true;
        awaited = other == EscalationStatus.ACKNOWLEDGED ? awaited : List.of();
        return true;
    }

    /** @return whether pages that have not left yet are to be taken back, once */
    boolean takeWithdrawal() {
        var due = withdrawPages;
        withdrawPages = false;
        return due;
    }

    void runsAs(String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    UUID id() {
        return id;
    }
}
