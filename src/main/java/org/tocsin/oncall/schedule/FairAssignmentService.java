package org.tocsin.oncall.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Roster;
import org.tocsin.oncall.roster.Shift;
import org.tocsin.oncall.rotation.OverrideKind;
import org.tocsin.oncall.rotation.OverridePlan;
import org.tocsin.oncall.rotation.OverrideRepository;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.ScheduleOverride;
import org.tocsin.oncall.shift.AssignmentFilter;
import org.tocsin.oncall.shift.AssignmentRepository;
import org.tocsin.oncall.shift.Rosters;
import org.tocsin.oncall.shift.ScheduleEdits;
import org.tocsin.people.absence.Absence;
import org.tocsin.people.absence.Absences;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Assigns the shifts of some weeks to the people with the least load, as an ordinary temporary schedule. */
@Service
class FairAssignmentService {

    private static final Logger log = LoggerFactory.getLogger(FairAssignmentService.class);
    private static final Duration LOOK_BACK = Duration.ofDays(90);
    private static final int MAX_SHIFTS = 500;

    private final ScheduleEdits edits;
    private final OverrideRepository overrides;
    private final AssignmentRepository assignments;
    private final Rosters rosters;
    private final Absences absences;
    private final Clock clock;

    FairAssignmentService(
            ScheduleEdits edits,
            OverrideRepository overrides,
            AssignmentRepository assignments,
            Rosters rosters,
            Absences absences,
            Clock clock) {
        this.edits = edits;
        this.overrides = overrides;
        this.assignments = assignments;
        this.rosters = rosters;
        this.absences = absences;
        this.clock = clock;
    }

    @Command
    FairAssignmentView assign(UUID id, FairAssignmentInput input) {
        var asked = input.read(clock.instant());
        return edits.changeIf(id, rotation -> assign(rotation, input, asked), view -> view.override() != null);
    }

    private FairAssignmentView assign(Rotation rotation, FairAssignmentInput input, Interval asked) {
        var known = rosters.of(rotation, Rosters.around(asked.getStart()));
        var window = input.from() == null ? afterPresentShift(known.roster(), asked) : asked;
        refuseTwoPlans(rotation, window);
        var slots = slots(new Roster(known.roster().layers(), List.of(), List.of()), window);
        var plan = plan(rotation, known, window);
        var outcome = plan.of(slots);
        var override = input.dry() ? null : keep(rotation, window, outcome);
        return FairAssignmentView.of(override, plan, outcome, known.names());
    }

    /** @return the window from the end of the current shift on, so that nobody on call now is taken off */
    private static Interval afterPresentShift(Roster roster, Interval asked) {
        return roster.at(asked.getStart())
                .map(Shift::end)
                .filter(end -> end.isBefore(asked.getEnd()))
                .map(end -> Interval.of(end, asked.getEnd()))
                .orElse(asked);
    }

    private UUID keep(Rotation rotation, Interval window, FairPlan.Outcome outcome) {
        var shifts = outcome.shifts().stream()
                .flatMap(given -> given.people().stream()
                        .map(person -> new ScheduleOverride.StoredShift(
                                given.slot().interval().getStart().toString(),
                                given.slot().interval().getEnd().toString(),
                                person)))
                .toList();
        var plan =
                new OverridePlan(rotation.id(), OverrideKind.TEMPORARY, null, null, window, shifts, "fair assignment");
        var kept = overrides.saveAndFlush(
                new ScheduleOverride(CurrentTenant.id(), plan, Actor.currentName(), clock.instant()));
        log.info(
                "{} shifts of rotation {} were assigned fairly",
                shifts.size(),
                rotation.plan().name());
        return kept.id();
    }

    /** @return a slot for each shift with as many people, and for each gap that should be covered with one person */
    private static List<FairPlan.Slot> slots(Roster roster, Interval window) {
        var schedule = roster.between(window.getStart(), window.getEnd());
        var slots = Stream.concat(
                        schedule.shifts().stream()
                                .map(shift -> new FairPlan.Slot(
                                        shift.interval(), shift.people().size())),
                        schedule.gaps().stream()
                                .flatMap(gap -> roster.meant(gap).stream())
                                .map(gap -> new FairPlan.Slot(gap, 1)))
                .sorted(Comparator.comparing(slot -> slot.interval().getStart()))
                .toList();
        if (slots.size() > MAX_SHIFTS) {
            throw new Conflict("There are " + slots.size() + " shifts in that time; at most " + MAX_SHIFTS
                    + " are assigned at once.");
        }
        return slots;
    }

    private FairPlan plan(Rotation rotation, Rosters.Known known, Interval window) {
        var candidates = rotation.plan().inOrder().stream()
                .filter(known.people()::containsKey)
                .toList();
        var absent = absences.during(candidates, window);
        Map<UUID, List<Interval>> away = new HashMap<>();
        absent.forEach((person, list) ->
                away.put(person, list.stream().map(Absence::interval).toList()));
        var empty = new FairPlan(candidates, Map.of(), away, rotation.plan().zone());
        return new FairPlan(
                candidates, carried(rotation, empty), away, rotation.plan().zone());
    }

    private Map<UUID, Duration> carried(Rotation rotation, FairPlan weighing) {
        var now = clock.instant();
        var back = Interval.of(now.minus(LOOK_BACK), now);
        var served = AssignmentFilter.served(back, rotation.id(), null);
        var carried = new HashMap<UUID, Duration>();
        assignments
                .findAll(served, Sort.by("startTime", "id"))
                .forEach(row -> carried.merge(
                        row.person(), weighing.weight(row.interval().intersection(back)), Duration::plus));
        return carried;
    }

    private void refuseTwoPlans(Rotation rotation, Interval window) {
        overrides
                .findOverlapping(List.of(rotation.id()), window.getStart(), window.getEnd(), CurrentTenant.id())
                .stream()
                .filter(ScheduleOverride::temporary)
                .findFirst()
                .ifPresent(other -> {
                    throw new Conflict("Temporary schedule " + other.id() + " says who is on call from "
                            + other.plan().start() + " to " + other.plan().end() + "; delete it first.");
                });
    }
}
