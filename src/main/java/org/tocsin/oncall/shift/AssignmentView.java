package org.tocsin.oncall.shift;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.oncall.roster.ShiftSource;

/**
 * An assignment as the API shows one: to come, running, or as it really was.
 *
 * @param userName    also of somebody who is no longer active
 * @param handoffFrom the assignment that was handed to this one before its time
 * @param incidentsHandled how many of the incidents they were paged about they answered first; only of a single one that has begun,
 *                    like {@code responseTimeAvg}: from page to answer
 * @param origin      SCHEDULE when it follows the turns, ASSIGNED when somebody made it
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
