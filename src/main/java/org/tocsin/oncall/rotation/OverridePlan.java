package org.tocsin.oncall.rotation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * Everything said about an override, checked.
 *
 * @param leaves who goes, of REMOVE and REPLACE
 * @param comes  who comes, of ADD and REPLACE
 * @param shifts of TEMPORARY
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
