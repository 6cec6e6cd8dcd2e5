package org.tocsin.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.Conflict;
import org.tocsin.platform.Subject;

/**
 * One climb of one policy's ladder about one subject, until somebody answers. At most one per subject and policy is open.
 * It keeps the steps and the facts with which it was triggered, whatever becomes of the policy.
 */
@Entity
@Table(name = "escalation")
@Audited(
        value = "escalation",
        ignore = {"facts", "ladder", "levelSince", "nextLevelAt", "tellSubject", "processInstanceId"})
class Escalation {

    @Id
    private UUID id;

    private String tenantId;

    @Version
    private @Nullable Integer version;

    private String subjectType;
    private String subjectId;
    private String subjectTitle;
    private UUID policyId;
    private String policyName;

    @Enumerated(EnumType.STRING)
    private TriggerCondition triggerCondition;

    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> facts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Ladder.Rung> ladder;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> usualChannels;

    private Instant ladderStart;
    private Instant earliestAt;

    @Enumerated(EnumType.STRING)
    private EscalationStatus status = EscalationStatus.PENDING;

    private int level;
    private Instant levelSince;
    private int round = 1;
    private int wantedLevel = 1;
    private @Nullable String wantedBecause;
    private @Nullable Instant nextLevelAt;
    private @Nullable Instant exhaustedAt;
    private @Nullable String acknowledgedBy;
    private @Nullable Instant acknowledgedAt;
    private boolean tellSubject;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant cancelledAt;
    private @Nullable String cancelledBecause;
    private @Nullable String processInstanceId;
    private Instant createdAt;

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
        this.ladder = policy.rungs();
        this.usualChannels = terms.notificationChannels();
        this.ladderStart = now;
        this.earliestAt = now.plus(Duration.ofMinutes(terms.triggerDelayMinutes()));
        this.levelSince = now;
        this.createdAt = now;
    }

    /** Takes the matrix as its ladder, counted from the opening of the subject; its own steps, if it has any, stay. */
    void climbBy(List<Ladder.Rung> matrix, Instant opened) {
        if (ladder.isEmpty()) {
            ladder = matrix.stream().map(r -> r.orBy(usualChannels)).toList();
            ladderStart = opened;
        }
    }

    /** Remembers what the subject is like at a later trigger. */
    void learn(Map<String, Object> later) {
        if (status.isUnanswered()) {
            facts = later;
        }
    }

    /** Demands that level at least; never lowers it. @return whether that is higher than before */
    boolean raise(int toLevel, String because) {
        var higher = status.isUnanswered() && toLevel > Math.max(wantedLevel, level);
        if (higher) {
            wantedLevel = toLevel;
            wantedBecause = because;
        }
        return higher;
    }

    /** Looks at the ladder and takes the step that is due, so that asking again at the same instant takes no second one. */
    Ladder.Next climb(Instant now) {
        var next = new Ladder(ladder, ladderStart, earliestAt)
                .next(new Ladder.Position(level, levelSince), wantedLevel, now);
        nextLevelAt = null;
        if (next instanceof Ladder.Page page) {
            status = EscalationStatus.TRIGGERED;
            level = page.rung().level();
            levelSince = page.since();
        } else if (next instanceof Ladder.Wait wait) {
            nextLevelAt = wait.until();
        } else if (exhaustedAt == null) {
            exhaustedAt = now;
        }
        return next;
    }

    /** @param here it was this escalation that was acknowledged, so its subject is still to be told. @return whether it was news */
    boolean acknowledge(@Nullable String by, Instant at, boolean here) {
        if (!becomes(EscalationStatus.ACKNOWLEDGED)) {
            return false;
        }
        acknowledgedBy = by;
        acknowledgedAt = at;
        tellSubject = here && subjectType.equals("INCIDENT");
        return true;
    }

    void subjectTold() {
        tellSubject = false;
    }

    /** @return whether it was news */
    boolean resolve(Instant at) {
        var news = becomes(EscalationStatus.RESOLVED);
        resolvedAt = news ? at : resolvedAt;
        return news;
    }

    /** @return whether it was news */
    boolean cancel(String because, Instant at) {
        var news = becomes(EscalationStatus.CANCELLED);
        cancelledAt = news ? at : cancelledAt;
        cancelledBecause = news ? because : cancelledBecause;
        return news;
    }

    private boolean becomes(EscalationStatus other) {
        if (status == other) {
            return false;
        }
        if (!status.isOpen()) {
            throw new Conflict("The escalation is " + status + " and can't become " + other + ".");
        }
        status = other;
        nextLevelAt = null;
        return true;
    }

    void runsAs(String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    /** @return the rung paged last; empty before the first */
    Ladder.@Nullable Rung rung() {
        return ladder.stream().filter(r -> r.level() == level).findFirst().orElse(null);
    }

    Subject subject() {
        return new Subject(subjectType, subjectId, subjectTitle);
    }

    UUID id() {
        return id;
    }

    String tenantId() {
        return tenantId;
    }

    UUID policyId() {
        return policyId;
    }

    String policyName() {
        return policyName;
    }

    TriggerCondition triggerCondition() {
        return triggerCondition;
    }

    String reason() {
        return reason;
    }

    Map<String, Object> facts() {
        return facts;
    }

    List<Ladder.Rung> ladder() {
        return ladder;
    }

    EscalationStatus status() {
        return status;
    }

    int level() {
        return level;
    }

    int round() {
        return round;
    }

    @Nullable
    String wantedBecause() {
        return wantedBecause;
    }

    @Nullable
    Instant nextLevelAt() {
        return nextLevelAt;
    }

    @Nullable
    Instant exhaustedAt() {
        return exhaustedAt;
    }

    @Nullable
    String acknowledgedBy() {
        return acknowledgedBy;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    boolean tellSubject() {
        return tellSubject;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    @Nullable
    Instant cancelledAt() {
        return cancelledAt;
    }

    @Nullable
    String cancelledBecause() {
        return cancelledBecause;
    }

    @Nullable
    String processInstanceId() {
        return processInstanceId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
