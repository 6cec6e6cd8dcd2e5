package org.tocsin.oncall.shift;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Duty;
import org.tocsin.oncall.roster.Roster;
import org.tocsin.oncall.roster.Schedule;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.platform.transaction.CurrentTenant;

/** Reads who was on call. Call within a transaction. */
@Component
public class Histories {

    private final AssignmentRepository assignments;
    private final WatchRepository watches;
    private final Clock clock;

    Histories(AssignmentRepository assignments, WatchRepository watches, Clock clock) {
        this.assignments = assignments;
        this.watches = watches;
        this.clock = clock;
    }

    /** @return the recorded past, and the future by the roster */
    public Schedule schedule(Rotation rotation, Roster roster, Interval window) {
        return of(rotation, window)
                .map(history -> history.before(roster, window.getStart(), window.getEnd()))
                .orElseGet(() -> roster.between(window.getStart(), window.getEnd()));
    }

    /** @return empty if the whole window is in the future, or nothing is recorded yet */
    private Optional<History> of(Rotation rotation, Interval window) {
        var now = clock.instant();
        if (!window.getStart().isBefore(now)) {
            return Optional.empty();
        }
        var end = window.getEnd().isBefore(now) ? window.getEnd() : now;
        return watches.findByRotationIdAndTenantId(rotation.id(), CurrentTenant.id())
                .map(watch -> history(watch, now, rows(rotation, Interval.of(window.getStart(), end))));
    }

    /** Accounts for a shift that was already active when recording began. */
    private static History history(Watch watch, Instant now, List<Duty> rows) {
        var since = rows.stream()
                .map(Duty::start)
                .filter(start -> start.isBefore(watch.recordedSince()))
                .min(Comparator.naturalOrder())
                .orElse(watch.recordedSince());
        return new History(since, now, rows);
    }

    private List<Duty> rows(Rotation rotation, Interval interval) {
        return assignments
                .findRecorded(rotation.id(), interval.getStart(), interval.getEnd(), CurrentTenant.id())
                .stream()
                .map(Assignment::duty)
                .toList();
    }
}
