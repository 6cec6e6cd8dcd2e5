package org.tocsin.oncall.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.KnownShifts;
import org.tocsin.oncall.roster.Roster;
import org.tocsin.oncall.roster.Schedule;
import org.tocsin.oncall.roster.Shift;
import org.tocsin.oncall.rotation.PersonNames;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.oncall.shift.Assignment;
import org.tocsin.oncall.shift.Histories;
import org.tocsin.oncall.shift.Rosters;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.transaction.CurrentTenant;

/** Collects a feed's shifts, from a month back to a year ahead, uncut. Call within a transaction of the feed's tenant. */
@Component
class FeedShifts {

    private static final Duration BACK = Duration.ofDays(30), AHEAD = Duration.ofDays(366);
    private static final int MAX_EVENTS = 10_000;

    private final RotationRepository rotations;
    private final Rosters rosters;
    private final Histories histories;
    private final PeopleService people;

    FeedShifts(RotationRepository rotations, Rosters rosters, Histories histories, PeopleService people) {
        this.rotations = rotations;
        this.rosters = rosters;
        this.histories = histories;
        this.people = people;
    }

    /** @return empty when the feed's rotation or person is gone */
    Optional<ShiftCalendar> of(CalendarFeed feed, Instant now) {
        // whole days, so that a feed stays the same all day unless a schedule changes
        var today = now.truncatedTo(ChronoUnit.DAYS);
        var window = Interval.of(today.minus(BACK), today.plus(AHEAD));
        var entries = feed.rotationId() == null
                ? ofPerson(Objects.requireNonNull(feed.userId()), window)
                : ofRotation(feed.rotationId(), feed.gaps(), window);
        return entries.map(all -> new ShiftCalendar(
                feed.name(),
                all.sorted(Comparator.comparing(ShiftCalendar.Entry::start).thenComparing(ShiftCalendar.Entry::uid))
                        .limit(MAX_EVENTS)
                        .toList()));
    }

    private Optional<Stream<ShiftCalendar.Entry>> ofRotation(UUID id, boolean gaps, Interval window) {
        return rotations.findByIdAndTenantId(id, CurrentTenant.id()).map(rotation -> {
            var known = rosters.of(rotation, around(window));
            var schedule = histories.schedule(rotation, known.roster(), window);
            var shifts = shifts(rotation, withEveryone(known, schedule), schedule, window);
            return gaps ? Stream.concat(shifts, gaps(rotation, schedule, window)) : shifts;
        });
    }

    private Optional<Stream<ShiftCalendar.Entry>> ofPerson(UUID id, Interval window) {
        if (people.findAll(List.of(id)).isEmpty()) {
            return Optional.empty();
        }
        var all = rotations.findAllByTenantId(CurrentTenant.id());
        var known = rosters.of(all, around(window));
        var shifts = new ArrayList<ShiftCalendar.Entry>();
        for (var rotation : all) {
            var own = Objects.requireNonNull(known.get(rotation.id()));
            if (names(rotation, own.roster(), id)) {
                var schedule = histories.schedule(rotation, own.roster(), window);
                shifts(rotation, own, schedule, window, id).forEach(shifts::add);
            }
        }
        return Optional.of(shifts.stream());
    }

    /** Adds the people of past shifts, who may not take turns any more. */
    private Rosters.Known withEveryone(Rosters.Known known, Schedule schedule) {
        var ids = schedule.shifts().stream()
                .flatMap(shift -> shift.people().stream())
                .collect(Collectors.toSet());
        return new Rosters.Known(known.roster(), PersonNames.of(people.everyone(ids)), known.external());
    }

    /** @return whether the rotation may put that person on call; most do not and need not be calculated */
    private static boolean names(Rotation rotation, Roster roster, UUID person) {
        return rotation.plan().people().contains(person)
                || roster.layers().stream().anyMatch(layer -> layer instanceof KnownShifts known && known.has(person))
                || roster.substitutions().stream().anyMatch(s -> person.equals(s.comes()))
                || roster.temporaries().stream()
                        .flatMap(t -> t.shifts().stream())
                        .anyMatch(shift -> shift.person().equals(person));
    }

    private static Stream<ShiftCalendar.Entry> shifts(
            Rotation rotation, Rosters.Known known, Schedule schedule, Interval window) {
        return whole(known.roster(), schedule, window)
                .flatMap(shift -> known.people(shift).stream().map(person -> entry(rotation, shift, person, known)));
    }

    private static Stream<ShiftCalendar.Entry> shifts(
            Rotation rotation, Rosters.Known known, Schedule schedule, Interval window, UUID only) {
        return whole(known.roster(), schedule, window)
                .flatMap(shift -> known.people(shift).stream()
                        .filter(person -> person.id().equals(only))
                        .map(person -> entry(rotation, shift, person, known)));
    }

    /** Extends the first and last shift beyond the window, so that their UIDs stay the same while the window moves. */
    private static Stream<Shift> whole(Roster roster, Schedule schedule, Interval window) {
        return schedule.shifts().stream()
                .map(shift ->
                        shift.start().equals(window.getStart()) || shift.end().equals(window.getEnd())
                                ? roster.at(shift.start()).orElse(shift)
                                : shift);
    }

    private static ShiftCalendar.Entry entry(Rotation rotation, Shift shift, Person person, Rosters.Known known) {
        var plan = rotation.plan();
        var beside = known.people(shift).stream()
                .filter(other -> !other.id().equals(person.id()))
                .map(Person::name)
                .collect(Collectors.joining(", "));
        var text = person.name() + " is on call for " + plan.name()
                + (plan.teamName().isEmpty() ? "" : " (" + plan.teamName() + ")")
                + (beside.isEmpty() ? "" : ", with " + beside) + ".\nWhy: " + shift.reason()
                + (rotation.active() ? "" : ".\nThe rotation is paused: nobody of it is paged.");
        return new ShiftCalendar.Entry(
                Assignment.idOf(rotation.id(), person.id(), shift.start()),
                shift.start(),
                shift.end(),
                "On call: " + plan.name() + " — " + person.username(),
                text,
                !rotation.active(),
                ShiftCalendar.SHIFT);
    }

    private static Stream<ShiftCalendar.Entry> gaps(Rotation rotation, Schedule schedule, Interval window) {
        return schedule.gaps().stream().map(gap -> {
            // the start of a shift that began before the window is unknown, but its end is known
            var edge = gap.getStart().equals(window.getStart()) ? "until " + gap.getEnd() : gap.getStart();
            var name = rotation.plan().name();
            return new ShiftCalendar.Entry(
                    UUID.nameUUIDFromBytes((rotation.id() + "/gap/" + edge).getBytes(StandardCharsets.UTF_8)),
                    gap.getStart(),
                    gap.getEnd(),
                    "Nobody on call: " + name,
                    "Nobody is on call for " + name + ".",
                    true,
                    ShiftCalendar.GAP);
        });
    }

    private static Interval around(Interval window) {
        return Interval.of(
                Rosters.around(window.getStart()).getStart(),
                Rosters.around(window.getEnd()).getEnd());
    }
}
