package org.tocsin.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Converts local times to instants, also where a clock change repeats or skips them. */
public final class WallClock {

    private WallClock() {}

    /** @return the instant of a local time: in a gap the first one that exists, in an overlap the first occurrence */
    public static Instant instant(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local); // none in a gap, the earlier first in an overlap
        return offsets.isEmpty() ? zone.getRules().getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}
