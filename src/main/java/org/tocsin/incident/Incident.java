package org.tocsin.incident;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Severity;
import org.tocsin.platform.Subject;

/** Something is wrong, or asked for, and somebody has to see to it. */
@Entity
@Table(name = "incident")
@Audited(
        value = Incident.AUDITED_AS,
        ignore = {"statusBeforeHold", "reopenUntil"})
class Incident extends Lifecycle {

    /** The type under which service levels, escalations and pages refer to it. */
    static final String SUBJECT_TYPE = "INCIDENT";

    static final String AUDITED_AS = "incident";

    @Id
    private UUID id;

    private String tenantId;
    private long number;

    @Embedded
    private Report report;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity severity;

    @Enumerated(EnumType.STRING)
    private @Nullable Priority priority;

    private @Nullable String category;
    private int requiredClearance;
    private @Nullable String classifiedAs;
    private @Nullable String classificationReason;
    private @Nullable UUID assignee;
    private @Nullable String team;
    private @Nullable UUID parent;
    private @Nullable String externalReference;
    private String processInstanceId;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Incident() {}

    Incident(String tenantId, long number, IncidentDraft draft, Origin origin, Instant at) {
        super(draft, at);
        this.id = UUID.randomUUID();
        this.tenantId = tenantId;
        this.number = number;
        this.report = draft.report();
        this.severity = draft.severity();
        this.priority = draft.priority();
        this.category = draft.category();
        this.requiredClearance = draft.requiredClearance();
        this.assignee = draft.assignee();
        this.team = draft.team();
        this.parent = draft.parent();
        this.externalReference = origin.callersKey();
        this.processInstanceId = origin.processInstanceId();
    }

    /** @param callersKey the business key under which the process was started, if any */
    record Origin(String processInstanceId, @Nullable String callersKey) {}

    /** What the classification decided. */
    void classify(Severity severity, Priority priority, @Nullable String category, String reason) {
        this.severity = severity;
        this.priority = priority;
        this.category = category;
        this.classifiedAs = severity + ", " + priority;
        this.classificationReason = reason;
    }

    /** Somebody knows better. Where only the severity changes, the priority follows it. @return whether anything changed */
    boolean reclassify(Reclassification to) {
        var newSeverity = to.severity() == null ? severity : to.severity();
        var newPriority = to.priority() != null
                ? to.priority()
                : newSeverity == null || newSeverity == severity ? priority : Priority.following(newSeverity);
        var newCategory = to.category() == null ? category : to.category();
        int newClearance = to.requiredClearance() == null ? requiredClearance : to.requiredClearance();
        if (newSeverity == severity
                && newPriority == priority
                && Objects.equals(newCategory, category)
                && newClearance == requiredClearance) {
            return false;
        }
        if (!isOpen()) {
            throw impossible("reclassified");
        }
        severity = newSeverity;
        priority = newPriority;
        category = newCategory;
        requiredClearance = newClearance;
        return true;
    }

    /** @return severity, priority and so on in one line, for people */
    String classification() {
        return severity
                + ", "
                + priority
                + (category == null ? "" : ", " + category)
                + (requiredClearance == 0 ? "" : ", clearance " + requiredClearance);
    }

    @Override
    void isTakenBy(Acting by) {
        if (assignee == null) {
            assignee = by.person();
        }
    }

    /** Whoever answers an escalation of it takes it on, also from somebody else. @return whether that is news */
    boolean isTakenOver(Acting by) {
        if (!isOpen() || by.person() == null || by.person().equals(assignee)) {
            return false;
        }
        assignee = by.person();
        return true;
    }

    Subject subject() {
        return new Subject(SUBJECT_TYPE, id.toString(), report.title());
    }

    UUID id() {
        return id;
    }

    String tenantId() {
        return tenantId;
    }

    @Override
    long number() {
        return number;
    }

    Report report() {
        return report;
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

    int requiredClearance() {
        return requiredClearance;
    }

    @Nullable
    String classifiedAs() {
        return classifiedAs;
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

    String processInstanceId() {
        return processInstanceId;
    }
}
