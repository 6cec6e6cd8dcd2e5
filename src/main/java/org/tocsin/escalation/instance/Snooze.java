package org.tocsin.escalation.instance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A snooze: who asked for it, until when, and why. */
@Embeddable
public record Snooze(
        @Column(name = "snoozed_until") Instant until,
        @Column(name = "snoozed_by") @Nullable String by,
        @Column(name = "snoozed_because") String because) {

    @Override
    public String toString() {
        return until + " by " + by + ": " + because;
    }
}
