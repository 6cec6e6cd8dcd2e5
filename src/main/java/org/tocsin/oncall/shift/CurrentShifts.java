package org.tocsin.oncall.shift;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.PersonShift;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.transaction.CurrentTenant;

/** Reads the rows of active and planned shifts. */
@Component
public class CurrentShifts {

    private final AssignmentRepository assignments;
    private final ResponseFigures figures;
    private final PeopleService people;
    private final Clock clock;

    CurrentShifts(AssignmentRepository assignments, ResponseFigures figures, PeopleService people, Clock clock) {
        this.assignments = assignments;
        this.figures = figures;
        this.people = people;
        this.clock = clock;
    }

    /** @return active rows by rotation, in one query */
    public Map<UUID, List<Assignment>> of(Collection<UUID> rotations) {
        return rotations.isEmpty()
                ? Map.of()
                : assignments.findActive(rotations, CurrentTenant.id()).stream()
                        .collect(Collectors.groupingBy(Assignment::rotationId));
    }

    /** @return the planned and active rows of the rotation */
    public List<Assignment> toCome(UUID rotation) {
        return assignments.findOpen(rotation, CurrentTenant.id());
    }

    /** @return the primary's response figures since the shift began */
    @Nullable
    public Responses responses(CurrentOnCall current) {
        var known = people.findAll(List.of(current.user())).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        var shift = new PersonShift(Interval.of(current.startTime(), current.endTime()), current.user());
        return figures.of(List.of(shift), known, clock.instant()).get(current.user());
    }
}
