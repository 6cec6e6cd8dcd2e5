package org.tocsin.incident.lifecycle;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an incident ended: when it was resolved and closed, why, and until when it may be reopened.
 *
 * @param closedAt when it was closed or cancelled
 */
@Embeddable
public record Closure(
        @Nullable Instant resolvedAt,
        boolean resolvedAutomatically,
        @Nullable String resolutionNote,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        @Nullable Instant reopenUntil) {

    /** The closure of an open incident. */
    static final Closure NONE = new Closure(null, false, null, null, null, null);

    Closure resolved(Instant at, boolean automatically, @Nullable String note) {
        return new Closure(at, automatically, note, closedAt, closeReason, reopenUntil);
    }

    Closure closed(Instant at, @Nullable String reason) {
        return new Closure(resolvedAt, resolvedAutomatically, resolutionNote, at, reason, reopenUntil);
    }

    Closure reopenableUntil(Instant until) {
        return new Closure(resolvedAt, resolvedAutomatically, resolutionNote, closedAt, closeReason, until);
    }

    boolean isReopenable(Instant at) {
        return reopenUntil != null && at.isBefore(reopenUntil);
    }
}
