package org.tocsin.oncall.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.oncall.external.RotationKeeping;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationInput;
import org.tocsin.oncall.rotation.RotationPlan;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.oncall.shift.Assignment;
import org.tocsin.oncall.shift.CurrentOnCall;
import org.tocsin.oncall.shift.CurrentShifts;
import org.tocsin.oncall.shift.Rosters;
import org.tocsin.oncall.shift.ScheduleEdits;
import org.tocsin.people.PeopleService;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.ETags;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Versioned;

/** Manages rotations and shows who is on call for each. */
@Service
class RotationService {

    private static final Logger log = LoggerFactory.getLogger(RotationService.class);

    private final RotationRepository rotations;
    private final Rosters rosters;
    private final ScheduleEdits edits;
    private final CurrentShifts shifts;
    private final PeopleService people;
    private final RotationKeeping keeping;
    private final Clock clock;

    RotationService(
            RotationRepository rotations,
            Rosters rosters,
            ScheduleEdits edits,
            CurrentShifts shifts,
            PeopleService people,
            RotationKeeping keeping,
            Clock clock) {
        this.rotations = rotations;
        this.rosters = rosters;
        this.edits = edits;
        this.shifts = shifts;
        this.people = people;
        this.keeping = keeping;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<RotationView> list(RotationFilter filter, PageQuery query) {
        var page = rotations.findAll(filter.condition(), query.toPageable(Sort.by("name", "id")));
        var now = clock.instant();
        var known = rosters.of(page.getContent(), Rosters.around(now));
        var running = shifts.of(known.keySet());
        return page.map(rotation -> view(
                rotation,
                now,
                Objects.requireNonNull(known.get(rotation.id())),
                running.getOrDefault(rotation.id(), List.of())));
    }

    @Transactional(readOnly = true)
    Versioned<RotationView> get(UUID id) {
        return saved(find(id));
    }

    @Transactional(readOnly = true)
    CurrentOnCall currentOnCall(UUID id) {
        var current = current(find(id)).orElseThrow(() -> new NotFound("person on call for rotation", id));
        return current.answering(shifts.responses(current));
    }

    @Command
    Versioned<RotationView> create(RotationInput input) {
        var plan = read(input, null, null);
        refuseTaken(plan.name(), null);
        var rotation = new Rotation(CurrentTenant.id(), plan, clock.instant());
        keeping.keep(rotation, input, () -> rotations.saveAndFlush(rotation));
        edits.added(rotation);
        log.info("Rotation {} was created", plan.name());
        return saved(rotation);
    }

    /** @param change turns the locked rotation's input into the new one */
    @Command
    Versioned<RotationView> change(UUID id, @Nullable String ifMatch, UnaryOperator<RotationInput> change) {
        return saved(edits.change(id, rotation -> {
            ETags.require(ifMatch, rotation.version());
            var before = rotation.plan();
            var input = change.apply(RotationInput.of(rotation));
            return describe(rotation, read(input, before, before), input);
        }));
    }

    @Command
    Versioned<RotationView> replace(UUID id, @Nullable String ifMatch, RotationInput input) {
        return saved(edits.change(id, rotation -> {
            ETags.require(ifMatch, rotation.version());
            return describe(rotation, read(input, null, rotation.plan()), input);
        }));
    }

    private Rotation describe(Rotation rotation, RotationPlan plan, RotationInput input) {
        refuseTaken(plan.name(), rotation.id());
        rotation.describe(plan, clock.instant());
        keeping.keep(rotation, input, () -> rotations.saveAndFlush(rotation));
        return rotation;
    }

    @Command
    void delete(UUID id, @Nullable String ifMatch) {
        var rotation = rotations.getLocked("rotation", id);
        ETags.require(ifMatch, rotation.version());
        edits.delete(rotation);
        keeping.drop(rotation);
        log.info("Rotation {} was deleted", rotation.plan().name());
    }

    /**
     * @param kept   the plan whose values stay where the input has none; null for none
     * @param before the plan before the change; null for a new rotation
     */
    private RotationPlan read(RotationInput input, @Nullable RotationPlan kept, @Nullable RotationPlan before) {
        var errors = new InputErrors();
        var named = new LinkedHashMap<String, UUID>();
        var plan = input.read(clock.instant(), kept, named, errors);
        people.requireActive(named, before == null ? Set.of() : before.people(), errors);
        errors.throwIfAny();
        return plan;
    }

    private void refuseTaken(String name, @Nullable UUID own) {
        rotations
                .findByName(name, CurrentTenant.id())
                .filter(other -> !other.id().equals(own))
                .ifPresent(other -> {
                    throw new Conflict("There is a rotation " + name + " already.");
                });
    }

    private Versioned<RotationView> saved(Rotation rotation) {
        var now = clock.instant();
        var known = rosters.around(rotation, now);
        return new Versioned<>(view(rotation, now, known, running(rotation)), rotation.version());
    }

    private static RotationView view(Rotation rotation, Instant now, Rosters.Known known, List<Assignment> running) {
        return RotationView.of(rotation, current(rotation, now, known, running).orElse(null), known.external());
    }

    private Optional<CurrentOnCall> current(Rotation rotation) {
        var now = clock.instant();
        return current(rotation, now, rosters.around(rotation, now), running(rotation));
    }

    private List<Assignment> running(Rotation rotation) {
        return shifts.of(Set.of(rotation.id())).getOrDefault(rotation.id(), List.of());
    }

    private static Optional<CurrentOnCall> current(
            Rotation rotation, Instant at, Rosters.Known known, List<Assignment> running) {
        return rotation.active()
                ? known.roster().at(at).map(shift -> CurrentOnCall.of(rotation, shift, known.people(shift), running))
                : Optional.empty();
    }

    private Rotation find(UUID id) {
        return rotations.get("rotation", id);
    }
}
