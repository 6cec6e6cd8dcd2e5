package org.tocsin.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Where a local time lies in time, the same for handoffs and for hours. */
final class WallClock {

    private WallClock() {}

    /** A local time that a clock change skips means the first instant that exists; one that comes twice, the first time. */
    static Instant instant(LocalDateTime local, ZoneId zone) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}
