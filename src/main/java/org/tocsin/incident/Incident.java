package org.tocsin.incident;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.Conflict;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Severity;
import org.tocsin.platform.Subject;

/** Something is wrong, or asked for, and somebody has to see to it. The verbs answer whether they changed anything. */
@Entity
@Table(name = "incident")
@Audited("incident")
class Incident {

    /** The type under which service levels, escalations and pages refer to it. */
    static final String SUBJECT_TYPE = "INCIDENT";

    @Id
    private UUID id;

    private String tenantId;
    private long number;

    @Embedded
    private Report report;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity severity;

    @Enumerated(EnumType.STRING)
    private @Nullable Priority priority;

    private @Nullable String category;
    private @Nullable String classificationReason;
    private @Nullable UUID assignee;
    private @Nullable String team;
    private @Nullable UUID parent;
    private @Nullable String externalReference;
    private String processInstanceId;
    private @Nullable String closeReason;
    private @Nullable String resolutionNote;
    private boolean resolvedAutomatically;
    private Instant createdAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant firstRespondedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Incident() {}

    Incident(String tenantId, long number, IncidentDraft draft, Origin origin, Instant at) {
        this.id = UUID.randomUUID();
        this.tenantId = tenantId;
        this.number = number;
        this.report = draft.report();
        this.status = Status.OPEN;
        this.severity = draft.severity();
        this.priority = draft.priority();
        this.category = draft.category();
        this.assignee = draft.assignee();
        this.team = draft.team();
        this.externalReference = origin.callersKey();
        this.processInstanceId = origin.processInstanceId();
        this.createdAt = at;
    }

    /** @param callersKey the business key under which the process was started, if any */
    record Origin(String processInstanceId, @Nullable String callersKey) {}

    /** What the classification decided. */
    void classify(Severity severity, Priority priority, @Nullable String category, String reason) {
        this.severity = severity;
        this.priority = priority;
        this.category = category;
        this.classificationReason = reason;
    }

    boolean acknowledge(Acting by, Instant at) {
        if (!status.isOpen()) {
            throw impossible("acknowledged");
        }
        if (status != Status.OPEN) {
            return false;
        }
        status = Status.ACKNOWLEDGED;
        isSeenBy(by, at);
        return true;
    }

    boolean start(Acting by, Instant at) {
        if (status == Status.ON_HOLD || !status.isOpen()) {
            throw impossible("started");
        }
        if (status == Status.IN_PROGRESS) {
            return false;
        }
        status = Status.IN_PROGRESS;
        isSeenBy(by, at);
        return true;
    }

    /** A person who resolves it has seen it; a monitor that says all is well has not. */
    boolean resolve(boolean automatically, @Nullable String note, Instant at) {
        if (status == Status.RESOLVED) {
            return false;
        }
        if (!status.isOpen()) {
            throw impossible("resolved");
        }
        status = Status.RESOLVED;
        resolvedAt = at;
        resolvedAutomatically = automatically;
        resolutionNote = note;
        if (!automatically && acknowledgedAt == null) {
            acknowledgedAt = at;
        }
        return true;
    }

    boolean close(@Nullable String reason, Instant at) {
        if (status == Status.CLOSED) {
            return false;
        }
        if (status == Status.CANCELLED) {
            throw impossible("closed");
        }
        if (status != Status.RESOLVED) {
            resolve(false, null, at);
        }
        status = Status.CLOSED;
        closedAt = at;
        closeReason = reason;
        return true;
    }

    boolean cancel(@Nullable String reason, Instant at) {
        if (status == Status.CANCELLED) {
            return false;
        }
        if (!status.isOpen()) {
            throw impossible("cancelled");
        }
        status = Status.CANCELLED;
        closedAt = at;
        closeReason = reason;
        return true;
    }

    private void isSeenBy(Acting by, Instant at) {
        if (acknowledgedAt == null) {
            acknowledgedAt = at;
        }
        if (assignee == null) {
            assignee = by.person();
        }
    }

    private Conflict impossible(String verb) {
        return new Conflict("Incident " + number + " is " + status.word() + " and can't be " + verb + ".");
    }

    Subject subject() {
        return new Subject(SUBJECT_TYPE, id.toString(), report.title());
    }

    boolean isOpen() {
        return status.isOpen();
    }

    UUID id() {
        return id;
    }

    String tenantId() {
        return tenantId;
    }

    long number() {
        return number;
    }

    Report report() {
        return report;
    }

    Status status() {
        return status;
    }

    @Nullable
    Severity severity() {
        return severity;
    }

    @Nullable
    Priority priority() {
        return priority;
    }

    @Nullable
    String category() {
        return category;
    }

    @Nullable
    String classificationReason() {
        return classificationReason;
    }

    @Nullable
    UUID assignee() {
        return assignee;
    }

    @Nullable
    String team() {
        return team;
    }

    @Nullable
    String externalReference() {
        return externalReference;
    }

    @Nullable
    UUID parent() {
        return parent;
    }

    @Nullable
    String closeReason() {
        return closeReason;
    }

    @Nullable
    String resolutionNote() {
        return resolutionNote;
    }

    boolean resolvedAutomatically() {
        return resolvedAutomatically;
    }

    String processInstanceId() {
        return processInstanceId;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    Instant firstRespondedAt() {
        return firstRespondedAt;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
