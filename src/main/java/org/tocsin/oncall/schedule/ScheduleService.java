package org.tocsin.oncall.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Coverage;
import org.tocsin.oncall.roster.Intervals;
import org.tocsin.oncall.roster.Schedule;
import org.tocsin.oncall.rotation.PersonNames;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.oncall.rotation.ScheduleRange;
import org.tocsin.oncall.shift.CurrentOnCall;
import org.tocsin.oncall.shift.CurrentOnCall.OnCallUser;
import org.tocsin.oncall.shift.CurrentShifts;
import org.tocsin.oncall.shift.Histories;
import org.tocsin.oncall.shift.Rosters;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.problem.InputErrors;

/** Shows the schedules that {@code Roster} calculates, in windows of limited length. */
@Service
class ScheduleService {

    private static final int DEFAULT_DAYS = 30, MAX_DAYS = 366;
    private static final Duration LONGEST = Duration.ofDays(2 * 366);

    private final RotationRepository rotations;
    private final Rosters rosters;
    private final Histories histories;
    private final CurrentShifts shifts;
    private final PeopleService people;
    private final Clock clock;

    ScheduleService(
            RotationRepository rotations,
            Rosters rosters,
            Histories histories,
            CurrentShifts shifts,
            PeopleService people,
            Clock clock) {
        this.rotations = rotations;
        this.rosters = rosters;
        this.histories = histories;
        this.shifts = shifts;
        this.people = people;
        this.clock = clock;
    }

    /** @param from now unless given; {@code to} 30 days later unless given */
    @Transactional(readOnly = true)
    ScheduleView schedule(UUID id, @Nullable String from, @Nullable String to) {
        var rotation = find(id);
        var window = window(from, to);
        var schedule = schedule(rotation, window);
        return ScheduleView.of(schedule, names(schedule));
    }

    /** @return the coverage of the window of {@link #schedule} */
    @Transactional(readOnly = true)
    CoverageView coverage(UUID id, @Nullable String from, @Nullable String to) {
        var rotation = find(id);
        var window = window(from, to);
        var schedule = schedule(rotation, window);
        var names = names(schedule);
        return CoverageView.of(Coverage.of(schedule, window, names.reachable()), window, names);
    }

    /** @param time now unless given */
    @Transactional(readOnly = true)
    List<OnCallUser> onCallAt(UUID id, @Nullable String time) {
        var rotation = find(id);
        var errors = new InputErrors();
        var at = moment("time", time, clock.instant(), errors);
        errors.throwIfAny();
        var schedule = schedule(rotation, Intervals.at(at));
        return OnCallUser.of(names(schedule)
                .people(schedule.shifts().stream()
                        .flatMap(shift -> shift.people().stream())
                        .toList()));
    }

    /** @return the shifts that begin within that many days, one entry for each person */
    @Transactional(readOnly = true)
    List<CurrentOnCall> upcoming(UUID id, @Nullable Integer days) {
        if (days != null && (days < 1 || days > MAX_DAYS)) {
            var errors = new InputErrors();
            errors.add("days", "out_of_range", "must be from 1 to " + MAX_DAYS);
            errors.throwIfAny();
        }
        var rotation = find(id);
        var now = clock.instant();
        var until = now.plus(Duration.ofDays(days == null ? DEFAULT_DAYS : days));
        var window = Interval.of(
                Rosters.around(now).getStart(), Rosters.around(until).getEnd());
        var known = rosters.of(rotation, window);
        var roster = known.roster();
        var rows = shifts.toCome(id);
        return roster.between(now, until).shifts().stream()
                .flatMap(cut -> roster.at(cut.start()).stream())
                .filter(shift -> !shift.start().isBefore(now))
                .flatMap(shift -> known.people(shift).stream()
                        .map(person -> CurrentOnCall.upcoming(rotation, shift, person, known.people(shift), rows)))
                .toList();
    }

    private Schedule schedule(Rotation rotation, Interval window) {
        return histories.schedule(rotation, rosters.of(rotation, window).roster(), window);
    }

    private PersonNames names(Schedule schedule) {
        var ids = schedule.shifts().stream()
                .flatMap(shift -> shift.people().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new PersonNames(
                people.everyone(ids).stream().collect(Collectors.toMap(Person::id, Function.identity())));
    }

    private Interval window(@Nullable String from, @Nullable String to) {
        var errors = new InputErrors();
        var start = moment("from", from, clock.instant(), errors);
        var end = moment("to", to, start.plus(Duration.ofDays(DEFAULT_DAYS)), errors);
        if (errors.isEmpty() && !start.isBefore(end)) {
            errors.add("to", "out_of_range", "must be after from");
        }
        if (errors.isEmpty() && Duration.between(start, end).compareTo(LONGEST) > 0) {
            errors.add("to", "out_of_range", "a schedule shows at most " + LONGEST.toDays() + " days");
        }
        errors.throwIfAny();
        return Interval.of(start, end);
    }

    private static Instant moment(String field, @Nullable String text, Instant usual, InputErrors errors) {
        var moment = errors.moment(field, text);
        return moment == null ? usual : ScheduleRange.inRange(field, moment, errors);
    }

    private Rotation find(UUID id) {
        return rotations.get("rotation", id);
    }
}
