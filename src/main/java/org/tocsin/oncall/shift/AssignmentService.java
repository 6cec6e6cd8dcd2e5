package org.tocsin.oncall.shift;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.oncall.roster.Duty;
import org.tocsin.oncall.roster.PersonShift;
import org.tocsin.oncall.roster.ShiftSource;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.PageQuery;

/** Shows planned and past assignments, and creates hand-made ones. */
@Service
public class AssignmentService {

    private static final Logger log = LoggerFactory.getLogger(AssignmentService.class);

    private final AssignmentRepository assignments;
    private final RotationRepository rotations;
    private final ScheduleEdits edits;
    private final ResponseFigures figures;
    private final PeopleService people;
    private final Clock clock;

    AssignmentService(
            AssignmentRepository assignments,
            RotationRepository rotations,
            ScheduleEdits edits,
            ResponseFigures figures,
            PeopleService people,
            Clock clock) {
        this.assignments = assignments;
        this.rotations = rotations;
        this.edits = edits;
        this.figures = figures;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<AssignmentView> list(AssignmentFilter filter, PageQuery query) {
        var page = assignments.findAll(filter.condition(), query.toPageable(Sort.by("startTime", "id")));
        var named = named(page.getContent());
        return page.map(row -> row.view(named.get(row.person()), null));
    }

    @Transactional(readOnly = true)
    public AssignmentView get(UUID id) {
        return view(find(id));
    }

    /** @return the assignment, active at once if its start has passed */
    @Command
    public AssignmentView create(AssignmentInput input) {
        var errors = new InputErrors();
        var now = clock.instant();
        var made = input.read(now, errors);
        if (errors.isEmpty() && people.findAll(List.of(made.person())).isEmpty()) {
            errors.add("user", "unknown_value", "is no active user of this tenant");
        }
        if (errors.isEmpty()
                && rotations
                        .findByIdAndTenantId(made.rotation(), CurrentTenant.id())
                        .isEmpty()) {
            errors.add("rotation", "unknown_value", "is no rotation of this tenant");
        }
        errors.throwIfAny();
        var row = edits.change(made.rotation(), rotation -> assign(rotation, made, now));
        log.info("{} was assigned to rotation {}", made.person(), row.rotationName());
        return view(row);
    }

    private Assignment assign(Rotation rotation, AssignmentInput.Made made, Instant now) {
        refuseTwice(made);
        if (!rotation.runs()) {
            throw new Conflict("The rotation " + rotation.plan().name() + " is inactive.");
        }
        var duty = new Duty(made.person(), made.interval(), 0, ShiftSource.OVERRIDE, "assigned by hand");
        var row = new Assignment(UUID.randomUUID(), rotation, AssignmentOrigin.ASSIGNED, duty, now);
        row.note(made.notes(), now);
        return assignments.saveAndFlush(row);
    }

    public AssignmentView view(Assignment row) {
        var named = named(List.of(row));
        var shift = new PersonShift(row.interval(), row.person());
        var responses = figures.of(List.of(shift), named, clock.instant());
        return row.view(named.get(row.person()), responses.get(row.person()));
    }

    public Assignment find(UUID id) {
        return assignments.get("assignment", id);
    }

    /** Refuses a second hand-made assignment of the person at the same time; one over the person's own turn is allowed. */
    private void refuseTwice(AssignmentInput.Made made) {
        assignments
                .findAssigned(
                        List.of(made.rotation()),
                        made.interval().getStart(),
                        made.interval().getEnd(),
                        CurrentTenant.id())
                .stream()
                .filter(other -> other.status().open() && other.person().equals(made.person()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Conflict("Assignment " + other.id() + " has this person on call already from "
                            + other.start() + " to " + other.end() + ".");
                });
    }

    private Map<UUID, Person> named(Collection<Assignment> rows) {
        var ids = rows.stream().map(Assignment::person).collect(Collectors.toCollection(HashSet::new));
        return people.everyone(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
