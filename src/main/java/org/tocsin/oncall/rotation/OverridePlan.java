package org.tocsin.oncall.rotation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * The validated content of an override.
 *
 * @param leaves who is taken off, for REMOVE and REPLACE
 * @param comes  who is put on call, for ADD and REPLACE
 * @param shifts for TEMPORARY
 */
public record OverridePlan(
        UUID rotation,
        OverrideKind kind,
        @Nullable UUID leaves,
        @Nullable UUID comes,
        Interval interval,
        List<ScheduleOverride.StoredShift> shifts,
        String reason) {

    public Instant start() {
        return interval.getStart();
    }

    public Instant end() {
        return interval.getEnd();
    }

    public OverridePlan during(Interval other) {
        return new OverridePlan(rotation, kind, leaves, comes, other, shifts, reason);
    }
}
