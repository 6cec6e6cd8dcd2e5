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
 * An incident, alert or ticket: a problem or a request that somebody must work on. Each verb returns whether it changed
 * anything; a verb that is true already changes nothing, and one that the status does not allow is a conflict.
 */
@Entity
@Table(name = "incident")
@Audited(
        value = Incident.AUDITED_AS,
        parts = {"classification", "hold", "closure", "conversation"},
        ignore = {"statusBeforeHold", "reopenUntil"})
public class Incident extends TenantRow {

    /** The type under which SLAs, escalations and pages refer to it. */
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
            hold(null, openedAt); // on hold from the beginning
        }
    }

    /** @param callersKey the business key under which the process was started, if any */
    public record Origin(String processInstanceId, @Nullable String callersKey) {}

    /** The place where its process waits: for any change, for a reopening, or no longer. */
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

    /** Stores the result of the classification. */
    public void classify(Severity severity, Priority priority, @Nullable String category, String reason) {
        classification = classification.decided(severity, priority, category, reason);
    }

    /** Replaces the table's classification by a person's. */
    public boolean reclassify(Reclassification to) {
        var changed = classification.with(to);
        if (changed.equals(classification)) {
            return false;
        }
        requireOpen("reclassified");
        classification = changed;
        return true;
    }

    /** On hold, the acknowledgement is recorded, and the status shows it after the resume. */
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

    /** A person who resolves it also acknowledges it; a monitor does not. */
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

    /** Opens it again. The timeline and the changelog keep when it was resolved and closed. */
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

    /** Records a public answer of staff. A cancelled incident has no first response. */
    public void reply(Instant at) {
        conversation = conversation().replied(at, status != Status.CANCELLED);
    }

    public void hearFromCustomer(Instant at) {
        conversation = conversation().customerWrote(at);
    }

    /** Assigns it to the person who answers an escalation of it, even if somebody else had it. @return whether that is new */
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

    /** @return when the problem began */
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
