package org.tocsin.incident;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.Conflict;

/**
 * Where an incident stands and what has happened to it. Each verb answers whether it changed anything: what is true already
 * changes nothing, what the state does not allow is a conflict.
 */
@MappedSuperclass
abstract class Lifecycle extends Conversation {

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private @Nullable Status statusBeforeHold;

    private @Nullable String holdReason;
    private @Nullable String resolutionNote;
    private @Nullable String closeReason;
    private boolean resolvedAutomatically;
    private Instant openedAt;
    private Instant createdAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant heldAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant reopenUntil;
    private @Nullable Instant reopenedAt;
    private int reopenedCount;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Lifecycle() {}

    Lifecycle(IncidentDraft draft, Instant at) {
        this.status = Status.OPEN;
        this.createdAt = at;
        this.openedAt = Objects.requireNonNullElse(draft.openedAt(), at);
        if (draft.onHold()) {
            hold(null, openedAt); // nothing was to be done about it from the beginning
        }
    }

    /** Where its process is to wait: for anything, for somebody who reopens it, or no longer. */
    enum Stage {
        OPEN,
        CLOSED,
        OVER
    }

    abstract long number();

    abstract void isTakenBy(Acting by);

    Stage stage(Instant at) {
        if (status != Status.CLOSED) {
            return status == Status.CANCELLED ? Stage.OVER : Stage.OPEN;
        }
        return isReopenable(at) ? Stage.CLOSED : Stage.OVER;
    }

    /** While it is on hold, that it was seen is noted and shows once it goes on. */
    boolean acknowledge(Acting by, Instant at) {
        if (!status.isOpen()) {
            throw impossible("acknowledged");
        }
        if (status == Status.ON_HOLD && statusBeforeHold == Status.OPEN) {
            statusBeforeHold = Status.ACKNOWLEDGED;
        } else if (status == Status.OPEN) {
            status = Status.ACKNOWLEDGED;
        } else {
            return false;
        }
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

    boolean hold(@Nullable String reason, Instant at) {
        if (!status.isOpen()) {
            throw impossible("put on hold");
        }
        if (status == Status.ON_HOLD) {
            return false;
        }
        statusBeforeHold = status;
        status = Status.ON_HOLD;
        heldAt = at;
        holdReason = reason;
        return true;
    }

    boolean resume() {
        if (!status.isOpen()) {
            throw impossible("resumed");
        }
        if (status != Status.ON_HOLD) {
            return false;
        }
        status = Objects.requireNonNullElse(statusBeforeHold, Status.OPEN);
        endHold();
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
        endHold();
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
        endHold();
        closedAt = at;
        closeReason = reason;
        return true;
    }

    /** It was not over after all. When it was resolved and closed stays in the timeline and the changelog. */
    boolean reopen(Instant at) {
        if (status.isOpen()) {
            return false;
        }
        if (status == Status.CANCELLED) {
            throw impossible("reopened");
        }
        if (!isReopenable(at)) {
            throw new Conflict("Incident " + number() + " is " + status.word() + " and could be reopened "
                    + (reopenUntil == null ? "no more." : "until " + reopenUntil + "."));
        }
        status = acknowledgedAt == null ? Status.OPEN : Status.IN_PROGRESS;
        resolvedAt = null;
        closedAt = null;
        resolvedAutomatically = false;
        resolutionNote = null;
        closeReason = null;
        reopenUntil = null;
        reopenedAt = at;
        reopenedCount++;
        return true;
    }

    void mayBeReopenedUntil(Instant until) {
        reopenUntil = until;
    }

    private boolean isReopenable(Instant at) {
        return reopenUntil != null && at.isBefore(reopenUntil);
    }

    @Override
    boolean neverWas() {
        return status == Status.CANCELLED;
    }

    private void isSeenBy(Acting by, Instant at) {
        if (acknowledgedAt == null) {
            acknowledgedAt = at;
        }
        isTakenBy(by);
    }

    private void endHold() {
        statusBeforeHold = null;
        heldAt = null;
        holdReason = null;
    }

    Conflict impossible(String verb) {
        return new Conflict("Incident " + number() + " is " + status.word() + " and can't be " + verb + ".");
    }

    boolean isOpen() {
        return status.isOpen();
    }

    Status status() {
        return status;
    }

    @Nullable
    String holdReason() {
        return holdReason;
    }

    @Nullable
    String resolutionNote() {
        return resolutionNote;
    }

    @Nullable
    String closeReason() {
        return closeReason;
    }

    boolean resolvedAutomatically() {
        return resolvedAutomatically;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    Instant heldAt() {
        return heldAt;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    Instant reopenUntil() {
        return reopenUntil;
    }

    @Nullable
    Instant reopenedAt() {
        return reopenedAt;
    }

    int reopenedCount() {
        return reopenedCount;
    }
}
