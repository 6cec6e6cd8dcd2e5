package org.tocsin.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.platform.Subject;

/** One promise about one subject, which it knows by reference only. */
@Entity
@Table(name = "sla_instance")
@Audited(
        value = "sla_instance",
        ignore = {"facts", "nextThresholdAt", "processInstanceId"})
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

    /** Its process has started; messages go straight to it. */
    void runIn(String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    void learn(Map<String, Object> facts) {
        this.facts = facts;
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
    String processInstanceId() {
        return processInstanceId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
