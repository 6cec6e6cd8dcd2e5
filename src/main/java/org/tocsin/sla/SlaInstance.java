package org.tocsin.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.platform.FactsSnapshot;
import org.tocsin.platform.Subject;

/** One promise about one subject, which it knows by reference only. */
@Entity
@Table(name = "sla_instance")
@Audited(
        value = "sla_instance",
        ignore = {"facts", "milestones", "nextThresholdAt", "processInstanceId"})
class SlaInstance extends TimedPromise {

    @Id
    private UUID id;

    private String tenantId;

    @Version
    private @Nullable Integer version;

    private String subjectType;
    private String subjectId;
    private String subjectTitle;
    private @Nullable String externalReference;

    /** What was known about the subject when it was last heard of, for the decisions that a timer brings about. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> facts;

    private @Nullable UUID predecessor;
    private @Nullable Long longestExchangeSeconds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SlaException> exceptions = List.of();

    private @Nullable String processInstanceId;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected SlaInstance() {}

    SlaInstance(
            String tenantId,
            Promise promise,
            Subject subject,
            Map<String, Object> facts,
            Instant startedAt,
            BusinessTime time,
            Instant now) {
        super(promise, startedAt, time);
        this.id = UUID.randomUUID();
        this.tenantId = tenantId;
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.subjectTitle = subject.title();
        this.facts = facts;
        this.createdAt = now;
    }

    /** @param externalReference the caller's own key, unique per tenant */
    void refer(@Nullable String externalReference) {
        this.externalReference = externalReference;
    }

    /** @param previous the promise of the same type that this one takes the place of */
    void succeed(SlaInstance previous, BusinessTime time) {
        predecessor = previous.id;
        takeOver(previous, time);
    }

    /** @param previous the exchange before this one: how long the longest took is told from one to the next */
    void continueExchange(SlaInstance previous) {
        predecessor = previous.id;
        longestExchangeSeconds = Stream.of(previous.longestExchangeSeconds, previous.elapsedSeconds)
                .filter(Objects::nonNull)
                .max(Long::compareTo)
                .orElse(null);
    }

    /** Shown beside the promise, and counted in no other way. */
    void except(SlaException exception) {
        exceptions = Stream.concat(exceptions.stream(), Stream.of(exception)).toList();
    }

    /** Its process has started; messages go straight to it. */
    void runIn(@Nullable String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    /** What is told replaces what was known; the rest stays known. */
    void learn(Map<String, ? extends @Nullable Object> told) {
        var known = new HashMap<>(facts);
        told.forEach((name, value) -> {
            if (value == null) {
                known.remove(name);
            }
        });
        known.putAll(FactsSnapshot.of(told));
        facts = known;
    }

    UUID id() {
        return id;
    }

    String tenantId() {
        return tenantId;
    }

    Subject subject() {
        return new Subject(subjectType, subjectId, subjectTitle);
    }

    @Nullable
    String externalReference() {
        return externalReference;
    }

    Map<String, Object> facts() {
        return facts;
    }

    @Nullable
    UUID predecessor() {
        return predecessor;
    }

    /** @return of the exchanges about this subject so far, in working time; null before the first has ended */
    @Nullable
    Duration longestExchange() {
        return Stream.of(longestExchangeSeconds, elapsedSeconds)
                .filter(Objects::nonNull)
                .max(Long::compareTo)
                .map(Duration::ofSeconds)
                .orElse(null);
    }

    List<SlaException> exceptions() {
        return exceptions;
    }

    @Nullable
    String processInstanceId() {
        return processInstanceId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
