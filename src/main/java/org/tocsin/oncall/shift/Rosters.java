package org.tocsin.oncall.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.OnCallLayer;
import org.tocsin.oncall.roster.Roster;
import org.tocsin.oncall.roster.Shift;
import org.tocsin.oncall.roster.TemporarySchedule;
import org.tocsin.oncall.rotation.ExternalStates;
import org.tocsin.oncall.rotation.ExternalStatus;
import org.tocsin.oncall.rotation.OverrideRepository;
import org.tocsin.oncall.rotation.PersonNames;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationPlan;
import org.tocsin.oncall.rotation.RotationStatus;
import org.tocsin.oncall.rotation.ScheduleOverride;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.transaction.CurrentTenant;

/** Loads rosters: rotations with their overrides, hand-made assignments and active people. Call within a transaction. */
@Component
public class Rosters {

    /** Maximum length of a turn, which bounds the current shift. */
    private static final Duration LONGEST_TURN = Duration.ofDays(370);

    private final OverrideRepository overrides;
    private final AssignmentRepository assignments;
    private final PeopleService people;
    private final ExternalStates external;

    Rosters(
            OverrideRepository overrides,
            AssignmentRepository assignments,
            PeopleService people,
            ExternalStates external) {
        this.overrides = overrides;
        this.assignments = assignments;
        this.people = people;
        this.external = external;
    }

    /**
     * A roster with its people, all of them active.
     *
     * @param external the read status of an external rotation
     */
    public record Known(
            Roster roster, PersonNames names, @Nullable ExternalStatus external) {

        public Map<UUID, Person> people() {
            return names.byId();
        }

        public List<Person> people(Shift shift) {
            return names.people(shift.people());
        }
    }

    /** @return a roster that covers whole shifts around the instant */
    public Known around(Rotation rotation, Instant instant) {
        return of(rotation, around(instant));
    }

    public Known of(Rotation rotation, Interval window) {
        return Objects.requireNonNull(of(List.of(rotation), window).get(rotation.id()));
    }

    public static Interval around(Instant instant) {
        return Interval.of(instant.minus(LONGEST_TURN), instant.plus(LONGEST_TURN));
    }

    /** @return rosters that cover the window, by rotation id, with a fixed number of queries */
    public Map<UUID, Known> of(Collection<Rotation> rotations, Interval window) {
        var ids = rotations.stream().map(Rotation::id).collect(Collectors.toSet());
        var exceptions = ids.isEmpty()
                ? Map.<UUID, List<ScheduleOverride>>of()
                : overrides.findOverlapping(ids, window.getStart(), window.getEnd(), CurrentTenant.id()).stream()
                        .collect(Collectors.groupingBy(ScheduleOverride::rotationId));
        var assigned = ids.isEmpty()
                ? Map.<UUID, List<Assignment>>of()
                : assignments.findAssigned(ids, window.getStart(), window.getEnd(), CurrentTenant.id()).stream()
                        .collect(Collectors.groupingBy(Assignment::rotationId));
        var named = new HashSet<UUID>();
        rotations.forEach(rotation -> named.addAll(rotation.plan().people()));
        exceptions.values().forEach(list -> list.forEach(override -> named.addAll(override.people())));
        assigned.values().forEach(list -> list.forEach(assignment -> named.add(assignment.person())));
        var elsewhere = external.of(rotations);
        elsewhere.values().forEach(state -> named.addAll(state.people()));
        var names = PersonNames.of(people.findAll(named));
        var present = names.byId().keySet();
        var known = new HashMap<UUID, Known>();
        for (var rotation : rotations) {
            var own = exceptions.getOrDefault(rotation.id(), List.of());
            var made = assigned.getOrDefault(rotation.id(), List.of());
            var state = elsewhere.get(rotation.id());
            var layers = state == null
                    ? rotation.plan().turns(present)
                    : List.of(state.layer(
                            present, external.now(), rotation.source().system().title()));
            known.put(
                    rotation.id(),
                    new Known(
                            roster(rotation.plan(), layers, own, made, present),
                            names,
                            state == null ? null : external.status(rotation, state)));
        }
        return known;
    }

    /** Ignores an override that puts a deactivated person on call, so that the regular person stays on call. */
    private static Roster roster(
            RotationPlan plan,
            List<? extends OnCallLayer> layers,
            List<ScheduleOverride> exceptions,
            List<Assignment> assigned,
            Set<UUID> present) {
        if (plan.status() == RotationStatus.INACTIVE) {
            return new Roster(List.of(), List.of(), List.of());
        }
        var temporaries = exceptions.stream()
                .filter(ScheduleOverride::temporary)
                .map(override -> override.temporarySchedule(present))
                .toList();
        var substitutions = Stream.concat(
                        exceptions.stream()
                                .filter(override -> !override.temporary())
                                .map(ScheduleOverride::substitution),
                        assigned.stream().map(Assignment::substitution))
                .filter(one -> one.comes() == null || present.contains(one.comes()))
                .toList();
        return new Roster(layers, TemporarySchedule.merge(temporaries), substitutions);
    }
}
