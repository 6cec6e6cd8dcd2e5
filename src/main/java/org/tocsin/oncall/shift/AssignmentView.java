package org.tocsin.oncall.shift;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.oncall.roster.ShiftSource;

/**
 * An assignment as the API shows it: planned, active, or as it was.
 *
 * @param userName    also of a deactivated person
 * @param handoffFrom the assignment that was handed over to this one early
 * @param incidentsHandled number of incidents that they answered first of those they were paged about; only of a single begun
 *                    assignment, like {@code responseTimeAvg} (from page to answer)
 * @param origin      SCHEDULE if calculated, ASSIGNED if hand-made
 */
public record AssignmentView(
        UUID id,
        UUID rotation,
        String rotationName,
        UUID user,
        @Nullable String userName,
        @Nullable String userEmail,
        Instant startTime,
        Instant endTime,
        AssignmentStatus status,
        AssignmentOrigin origin,
        ShiftSource source,
        String reason,
        String handoffNotes,
        @Nullable UUID handoffFrom,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer incidentsHandled,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String responseTimeAvg,
        Instant createdAt,
        Instant updatedAt) {}
