package org.tocsin.oncall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything said about an override, checked.
 *
 * @param leaves who goes, of REMOVE and REPLACE
 * @param comes  who comes, of ADD and REPLACE
 * @param shifts of TEMPORARY
 */
record OverridePlan(
        UUID rotation,
        OverrideKind kind,
        @Nullable UUID leaves,
        @Nullable UUID comes,
        Instant start,
        Instant end,
        List<ScheduleOverride.StoredStint> shifts,
        String reason) {

    OverridePlan until(Instant earlier) {
        return new OverridePlan(rotation, kind, leaves, comes, start, earlier, shifts, reason);
    }
}
