package org.tocsin.escalation;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.Subject;

/** What there is to see of an escalation. Only {@link Escalation} changes any of it. */
@MappedSuperclass
abstract class EscalationState {

    String tenantId;
    String subjectType;
    String subjectId;
    String subjectTitle;
    UUID policyId;
    String policyName;

    @Enumerated(EnumType.STRING)
    TriggerCondition triggerCondition;

    String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> facts;

    @JdbcTypeCode(SqlTypes.JSON)
    PolicyOptions options;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Ladder.Rung> ladder;

    /** It has no steps of its own: the matrix says them, again where the facts have changed. */
    boolean byMatrix;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> usualChannels;

    Instant ladderStart;
    Instant earliestAt;

    @Enumerated(EnumType.STRING)
    EscalationStatus status = EscalationStatus.PENDING;

    int level;
    Instant levelSince;
    int round = 1;

    /** How many pages it has asked for. */
    int times;

    /** How many of them for each level. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Integer> pages = Map.of();

    @Nullable
    Instant pagedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> pagedPeople = List.of();

    /** Those of them who have yet to acknowledge, where all must. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> awaited = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Tell> tells = List.of();

    boolean pageAgain;
    boolean withdrawPages;
    int wantedLevel = 1;

    @Nullable
    String wantedBecause;

    @Nullable
    Instant nextLevelAt;

    @Nullable
    Instant exhaustedAt;

    @Embedded
    @Nullable
    Snooze snooze;

    @Nullable
    Instant heldUntil;

    @Nullable
    @Enumerated(EnumType.STRING)
    Hold heldBecause;

    @Nullable
    String acknowledgedBy;

    @Nullable
    Instant acknowledgedAt;

    boolean tellSubject;

    @Nullable
    Instant resolvedAt;

    @Nullable
    Instant cancelledAt;

    @Nullable
    String cancelledBecause;

    @Nullable
    String processInstanceId;

    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected EscalationState() {}

    /** @return the rung paged last; empty before the first */
    Ladder.@Nullable Rung rung() {
        return ladder.stream().filter(r -> r.level() == level).findFirst().orElse(null);
    }

    abstract UUID id();

    Subject subject() {
        return new Subject(subjectType, subjectId, subjectTitle);
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

    PolicyOptions options() {
        return options;
    }

    int round() {
        return round;
    }

    int wantedLevel() {
        return wantedLevel;
    }

    boolean byMatrix() {
        return byMatrix;
    }

    @Nullable
    String wantedBecause() {
        return wantedBecause;
    }

    @Nullable
    Instant nextLevelAt() {
        return nextLevelAt;
    }

    int times() {
        return times;
    }

    /** @return how often the level reached has been paged, this time included */
    int timesAtLevel() {
        return pages.getOrDefault(String.valueOf(level), 0);
    }

    List<UUID> awaited() {
        return awaited;
    }

    @Nullable
    Snooze snooze() {
        return snooze;
    }

    @Nullable
    Instant heldUntil() {
        return heldUntil;
    }

    @Nullable
    Hold heldBecause() {
        return heldBecause;
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
