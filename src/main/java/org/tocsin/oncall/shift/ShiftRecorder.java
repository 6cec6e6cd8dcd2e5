package org.tocsin.oncall.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.roster.Duty;
import org.tocsin.oncall.roster.Roster;
import org.tocsin.oncall.roster.Shift;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * Records planned and past shifts as rows that match the calculation. Rows before the last recording stay, so
 * {@link ScheduleEdits} records by the old rules before anything changes. Call under the rotation's lock.
 */
@Component
class ShiftRecorder {

    /** How far ahead rows are written; fewer days if shifts are short. */
    private static final Duration AHEAD = Duration.ofDays(35);

    private static final int MAX_AHEAD = 100;

    private final AssignmentRepository assignments;
    private final WatchRepository watches;
    private final Rosters rosters;
    private final Clock clock;

    ShiftRecorder(AssignmentRepository assignments, WatchRepository watches, Rosters rosters, Clock clock) {
        this.assignments = assignments;
        this.watches = watches;
        this.rosters = rosters;
        this.clock = clock;
    }

    /**
     * @param open  rows that have not ended, sorted by start
     * @param fresh whether recording began at this instant
     */
    record Recorded(Watch watch, List<Assignment> open, boolean fresh) {

        List<Assignment> active() {
            return of(open, row -> row.status() == AssignmentStatus.ACTIVE);
        }

        List<Assignment> scheduled() {
            return of(open, row -> row.status() == AssignmentStatus.SCHEDULED);
        }
    }

    /** Records past and planned shifts as of now. */
    Recorded record(Rotation rotation) {
        var now = clock.instant();
        var watch = watches.findByRotationIdAndTenantId(rotation.id(), CurrentTenant.id())
                .orElseGet(() -> watches.saveAndFlush(new Watch(rotation, now)));
        var fresh = watch.recordedSince().equals(now);
        var from = watch.recordedUntil().isAfter(now) ? now : watch.recordedUntil();
        var known = rosters.of(rotation, Rosters.around(now));
        var rows = assignments.findOpen(rotation.id(), CurrentTenant.id());
        var assigned = of(rows, row -> row.origin() == AssignmentOrigin.ASSIGNED);
        assigned.forEach(row -> {
            if (rotation.runs() && known.people().containsKey(row.person())) {
                row.beginIfDue(now);
            } else {
                row.end(now);
            }
        });
        var blank = fresh && rows.isEmpty() && nothingBefore(rotation, now);
        var ahead = ahead(known.roster().scheduled(), assigned, from, now, blank);
        var following = of(rows, row -> row.origin() == AssignmentOrigin.SCHEDULE);
        var missing = Alignment.of(following, ahead.duties(), from, ahead.horizon(), now);
        add(rotation, missing, now);
        watch.recordedUntil(now);
        return new Recorded(watch, assignments.findOpen(rotation.id(), CurrentTenant.id()), fresh);
    }

    private boolean nothingBefore(Rotation rotation, Instant now) {
        return assignments
                .findRecorded(rotation.id(), Instant.EPOCH, now, CurrentTenant.id())
                .isEmpty();
    }

    /** Ends active shifts and cancels planned ones before the rotation's deletion. */
    void close(Rotation rotation) {
        var now = clock.instant();
        record(rotation).open().forEach(row -> row.end(now));
    }

    private record Ahead(List<Duty> duties, Instant horizon) {}

    private Ahead ahead(Roster roster, List<Assignment> assigned, Instant from, Instant now, boolean blank) {
        var end = now.plus(AHEAD);
        var duties = new ArrayList<Duty>();
        for (var duty : Duty.of(roster.periods(from, end))) {
            duties.addAll(without(assigned, whole(duty, roster, from, end, blank)));
        }
        var later = duties.stream().filter(duty -> duty.start().isAfter(now)).toList();
        if (later.size() <= MAX_AHEAD) {
            return new Ahead(duties, end);
        }
        var horizon = later.get(MAX_AHEAD).start();
        return new Ahead(
                duties.stream().filter(duty -> duty.start().isBefore(horizon)).toList(), horizon);
    }

    /** Extends a duty that the window cut: the last one at its end, and the first one at its start if nothing is recorded yet. */
    private static Duty whole(Duty duty, Roster roster, Instant from, Instant end, boolean blank) {
        var interval = duty.interval();
        if (interval.getEnd().equals(end)) {
            var last = roster.at(end.minusNanos(1000)).map(Shift::end).orElse(end);
            interval = interval.withEnd(last.isAfter(end) ? last : end);
        }
        if (blank && interval.getStart().equals(from)) {
            interval = interval.withStart(roster.at(from).map(Shift::start).orElse(from));
        }
        return duty.during(interval);
    }

    private static List<Duty> without(List<Assignment> assigned, Duty duty) {
        var left = List.of(duty);
        for (var row : assigned) {
            if (row.person().equals(duty.person())) {
                left = left.stream()
                        .flatMap(part -> part.without(row.interval()).stream())
                        .toList();
            }
        }
        return left;
    }

    private void add(Rotation rotation, List<Duty> missing, Instant now) {
        var known = byId(missing.stream().map(duty -> id(rotation, duty)).collect(Collectors.toSet()));
        for (var duty : missing) {
            var row = known.remove(id(rotation, duty));
            if (row != null && row.status() == AssignmentStatus.CANCELLED) {
                row.follow(duty, now); // the schedule was changed back
                continue;
            }
            var id = row == null ? id(rotation, duty) : UUID.randomUUID();
            var fresh = new Assignment(id, rotation, AssignmentOrigin.SCHEDULE, duty, now);
            fresh.beginIfDue(now);
            assignments.save(fresh);
        }
    }

    private Map<UUID, Assignment> byId(Set<UUID> ids) {
        var rows = ids.isEmpty() ? List.<Assignment>of() : assignments.findByTenantIdAndIdIn(CurrentTenant.id(), ids);
        var byId = new HashMap<UUID, Assignment>();
        rows.forEach(row -> byId.put(row.id(), row));
        return byId;
    }

    private static UUID id(Rotation rotation, Duty duty) {
        return Assignment.idOf(rotation.id(), duty.person(), duty.start());
    }

    private static List<Assignment> of(List<Assignment> rows, Predicate<Assignment> which) {
        return rows.stream().filter(which).toList();
    }
}
