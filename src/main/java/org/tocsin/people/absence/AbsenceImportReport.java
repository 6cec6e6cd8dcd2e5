package org.tocsin.people.absence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report of an iCal import.
 *
 * @param dryRun  whether nothing was stored
 * @param results one for each absence
 * @param errors  events that were left out
 */
record AbsenceImportReport(boolean dryRun, List<Line> results, List<Error> errors) {

    enum Action {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** The event was cancelled, or no longer has that occurrence. */
        DELETED
    }

    /** @param id null for an absence that a dry run would create */
    record Line(String uid, Action action, @Nullable UUID id, Instant startTime, Instant endTime) {}

    /** @param uid of the event */
    record Error(String uid, String code, String message) {}
}
