package org.tocsin.oncall.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.threeten.extra.Interval;

/**
 * A calculated shift: who is on call from when to when, after all overrides.
 *
 * @param interval not empty
 * @param people   at least one, the primary first
 * @param reason   why they are on call, for display
 */
public record Shift(Interval interval, List<UUID> people, ShiftSource source, String reason) {

    public Instant start() {
        return interval.getStart();
    }

    public Instant end() {
        return interval.getEnd();
    }
}
