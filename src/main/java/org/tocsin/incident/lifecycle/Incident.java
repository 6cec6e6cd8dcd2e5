package org.tocsin.incident.lifecycle;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.TenantRow;

/**
 * Something is wrong, or asked for, and somebody has to see to it. Each verb answers whether it changed anything: what is true
 * already changes nothing, what the status does not allow is a conflict.
 */
@Entity
@Table(name = "incident")
@Audited(
        value = Incident.AUDITED_AS,
        parts = {"classification", "hold", "closure", "conversation"},
        ignore = {"statusBeforeHold", "reopenUntil"})
public class Incident extends TenantRow {

    /** The type under which service levels, escalations and pages refer to it. */
    public static final String SUBJECT_TYPE = "INCIDENT";

    public static final String AUDITED_AS = "incident";

    private long number;

    @Embedded
    private Report report;

    @Embedded
    private Classification classification;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    @Embedded
    private @Nullable Hold hold;

    @Embedded
    private Closure closure = Closure.NONE;

    @Embedded
    private @Nullable Conversation conversation;

    private Instant openedAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant reopenedAt;
    private int reopenedCount;

    private @Nullable UUID assignee;
    private @Nullable String team;
    private @Nullable UUID parent;
    private @Nullable String externalReference;
    private String processInstanceId;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Incident() {}

    public Incident(String tenantId, long number, IncidentDraft draft, Origin origin, Instant at) {
        super(tenantId, at);
        this.number = number;
        this.report = draft.report();
        this.classification = draft.classification();
        this.openedAt = Objects.requireNonNullElse(draft.openedAt(), at);
        this.assignee = draft.assignee();
        this.team = draft.team();
        this.parent = draft.parent();
        this.externalReference = origin.callersKey();
        this.processInstanceId = origin.processInstanceId();
        if (draft.onHold()) {
            hold(null, openedAt); // nothing was to be done about it from the beginning
        }
    }

    /** @param callersKey the business key under which the process was started, if any */
    public record Origin(String processInstanceId, @Nullable String callersKey) {}

    /** Where its process is to wait: for anything, for somebody who reopens it, or no longer. */
    public enum Stage {
        OPEN,
        CLOSED,
        OVER
    }

    public Stage stage(Instant at) {
        return switch (status) {
            case CANCELLED -> Stage.OVER;
            case CLOSED -> closure.isReopenable(at) ? Stage.CLOSED : Stage.OVER;
            default -> Stage.OPEN;
        };
    }

    /** What the classification decided. */
    public void classify(Severity severity, Priority priority, @Nullable String category, String reason) {
        classification = classification.decided(severity, priority, category, reason);
    }

    /** Somebody knows better than the table. */
    public boolean reclassify(Reclassification to) {
        var changed = classification.with(to);
        if (changed.equals(classification)) {
            return false;
        }
        requireOpen("reclassified");
        classification = changed;
        return true;
    }

    /** While it is on hold, that it was seen is noted and shows once it goes on. */
    public boolean acknowledge(Acting by, Instant at) {
        requireOpen("acknowledged");
        if (hold != null && hold.statusBeforeHold() == Status.OPEN) {
            hold = hold.returningTo(Status.ACKNOWLEDGED);
        } else if (status == Status.OPEN) {
            status = Status.ACKNOWLEDGED;
        } else {
            return false;
        }
        isSeenBy(by, at);
        return true;
    }

    public boolean start(Acting by, Instant at) {
        require(isOpen() && hold == null, "started");
        if (status == Status.IN_PROGRESS) {
            return false;
        }
        status = Status.IN_PROGRESS;
        isSeenBy(by, at);
        return true;
    }

    public boolean hold(@Nullable String reason, Instant at) {
        requireOpen("put on hold");
        if (hold != null) {
            return false;
        }
        hold = new Hold(status, at, reason);
        status = Status.ON_HOLD;
        return true;
    }

    public boolean resume() {
        requireOpen("resumed");
        if (hold == null) {
            return false;
        }
        status = hold.statusBeforeHold();
        hold = null;
        return true;
    }

    /** A person who resolves it has seen it; a monitor that says all is well has not. */
    public boolean resolve(boolean automatically, @Nullable String note, Instant at) {
        if (status == Status.RESOLVED) {
            return false;
        }
        requireOpen("resolved");
        status = Status.RESOLVED;
        hold = null;
        closure = closure.resolved(at, automatically, note);
        if (!automatically && acknowledgedAt == null) {
            acknowledgedAt = at;
        }
        return true;
    }

    public boolean close(@Nullable String reason, Instant at) {
        if (status == Status.CLOSED) {
            return false;
        }
        require(status != Status.CANCELLED, "closed");
        if (isOpen()) {
            resolve(false, null, at);
        }
        status = Status.CLOSED;
        closure = closure.closed(at, reason);
        return true;
    }

    public boolean cancel(@Nullable String reason, Instant at) {
        if (status == Status.CANCELLED) {
            return false;
        }
        requireOpen("cancelled");
        status = Status.CANCELLED;
        hold = null;
        closure = closure.closed(at, reason);
        return true;
    }

    /** It was not over after all. When it was resolved and closed stays in the timeline and the changelog. */
    public boolean reopen(Instant at) {
        if (isOpen()) {
            return false;
        }
        require(status != Status.CANCELLED, "reopened");
        if (!closure.isReopenable(at)) {
            throw new Conflict("Incident " + number + " is " + status.word() + " and could be reopened "
                    + (closure.reopenUntil() == null ? "no more." : "until " + closure.reopenUntil() + "."));
        }
        status = acknowledgedAt == null ? Status.OPEN : Status.IN_PROGRESS;
        closure = Closure.NONE;
        reopenedAt = at;
        reopenedCount++;
        return true;
    }

    public void mayBeReopenedUntil(Instant until) {
        closure = closure.reopenableUntil(until);
    }

    /** Staff has answered where the customer sees it. What was cancelled never was an incident and has no first response. */
    public void reply(Instant at) {
        conversation = conversation().replied(at, status != Status.CANCELLED);
    }

    public void hearFromCustomer(Instant at) {
        conversation = conversation().customerWrote(at);
    }

    /** Who answers an escalation of it takes it on, also from somebody else. @return whether that is news */
    public boolean isTakenOver(Acting by) {
        if (!isOpen() || by.person() == null || by.person().equals(assignee)) {
            return false;
        }
        assignee = by.person();
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

    private void requireOpen(String verb) {
        require(isOpen(), verb);
    }

    private void require(boolean possible, String verb) {
        if (!possible) {
            throw new Conflict("Incident " + number + " is " + status.word() + " and can't be " + verb + ".");
        }
    }

    public boolean isOpen() {
        return status.isOpen();
    }

    public Subject subject() {
        return new Subject(SUBJECT_TYPE, id().toString(), report.title());
    }

    public long number() {
        return number;
    }

    public Report report() {
        return report;
    }

    public Classification classification() {
        return classification;
    }

    public Status status() {
        return status;
    }

    /** @return null unless it is on hold */
    @Nullable
    public Hold hold() {
        return hold;
    }

    public Closure closure() {
        return closure;
    }

    public Conversation conversation() {
        return conversation == null ? Conversation.NONE : conversation;
    }

    /** @return since when it is so */
    public Instant openedAt() {
        return openedAt;
    }

    /** @return when it was registered */
    @Nullable
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    public Instant reopenedAt() {
        return reopenedAt;
    }

    public int reopenedCount() {
        return reopenedCount;
    }

    @Nullable
    public UUID assignee() {
        return assignee;
    }

    @Nullable
    public String team() {
        return team;
    }

    @Nullable
    public UUID parent() {
        return parent;
    }

    @Nullable
    public String externalReference() {
        return externalReference;
    }

    public String processInstanceId() {
        return processInstanceId;
    }
}
