package org.tocsin.oncall.override;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.oncall.roster.ShiftSource;
import org.tocsin.oncall.rotation.OverrideKind;
import org.tocsin.oncall.rotation.ScheduleOverride;

/**
 * An override as the API shows it, in the shape of the request body.
 *
 * @param externalUid UID of the imported calendar event
 */
record OverrideView(
        UUID id,
        UUID rotation,
        OverrideKind kind,
        ShiftSource source,
        @Nullable UUID replaces,
        @Nullable UUID user,
        Instant startTime,
        Instant endTime,
        String reason,
        List<ScheduleOverride.StoredShift> shifts,
        String createdBy,
        Instant createdAt,
        @Nullable String externalUid) {

    static OverrideView of(ScheduleOverride override) {
        var plan = override.plan();
        return new OverrideView(
                override.id(),
                plan.rotation(),
                plan.kind(),
                override.source(),
                plan.leaves(),
                plan.comes(),
                plan.start(),
                plan.end(),
                plan.reason(),
                plan.shifts(),
                override.createdBy(),
                override.createdAt(),
                override.externalUid());
    }
}
