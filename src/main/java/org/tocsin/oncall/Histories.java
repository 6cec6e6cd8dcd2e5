package org.tocsin.oncall;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.platform.CurrentTenant;

/** Reads who really was on call. Within a transaction. */
@Component
class Histories {

    private final AssignmentRepository assignments;
    private final WatchRepository watches;
    private final Clock clock;

    Histories(AssignmentRepository assignments, WatchRepository watches, Clock clock) {
        this.assignments = assignments;
        this.watches = watches;
        this.clock = clock;
    }

    /** @return what was within the window; empty when all of it is to come, or nothing has been written yet */
    Optional<History> of(Rotation rotation, Span window) {
        var now = clock.instant();
        if (!window.start().isBefore(now)) {
            return Optional.empty();
        }
        return watches.findByRotationIdAndTenantId(rotation.id(), CurrentTenant.id())
                .map(watch -> new History(
                        watch.recordedSince(),
                        now,
                        assignments.findRecorded(rotation.id(), window.start(), window.end(), CurrentTenant.id())));
    }
}
