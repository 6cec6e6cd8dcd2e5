package org.tocsin.oncall;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.Command;
import org.tocsin.platform.Conflict;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.InputErrors;
import org.tocsin.platform.NotFound;
import org.tocsin.platform.PageQuery;

/** Keeps the rotations and shows who is on call for each. */
@Service
class RotationService {

    private static final Logger log = LoggerFactory.getLogger(RotationService.class);

    private final RotationRepository rotations;
    private final PeopleService people;
    private final Clock clock;

    RotationService(RotationRepository rotations, PeopleService people, Clock clock) {
        this.rotations = rotations;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<RotationView> list(RotationFilter filter, PageQuery query) {
        var page = rotations.findAll(filter.in(CurrentTenant.id()), query.toPageable(Sort.by("name", "id")));
        var now = clock.instant();
        var known = known(page.getContent(), now);
        return page.map(rotation ->
                RotationView.of(rotation, current(rotation, now, known).orElse(null)));
    }

    @Transactional(readOnly = true)
    RotationView get(UUID id) {
        return view(find(id));
    }

    @Transactional(readOnly = true)
    CurrentOnCall currentOnCall(UUID id) {
        var rotation = find(id);
        return current(rotation).orElseThrow(() -> new NotFound("person on call for rotation", id));
    }

    @Command
    RotationView create(RotationInput input) {
        var plan = read(input, null);
        refuseTaken(plan.name(), null);
        var rotation = rotations.saveAndFlush(new Rotation(CurrentTenant.id(), plan, clock.instant()));
        log.info("Rotation {} was created", plan.name());
        return view(rotation);
    }

    @Command
    RotationView change(UUID id, UnaryOperator<RotationInput> change) {
        var rotation = rotations.lock(id, CurrentTenant.id()).orElseThrow(() -> notFound(id));
        var plan = read(change.apply(RotationInput.of(rotation)), rotation.plan());
        refuseTaken(plan.name(), id);
        rotation.describe(plan, clock.instant());
        return view(rotations.saveAndFlush(rotation));
    }

    private RotationPlan read(RotationInput input, @Nullable RotationPlan before) {
        var errors = new InputErrors();
        var named = new ParticipantsInput(input.participants(), errors);
        checkPeople(named.byField(), before, errors);
        var plan = input.read(clock.instant(), before, named.groups(), errors);
        errors.throwIfAny();
        return plan;
    }

    /** Whoever was in it already may have been deactivated since; that is no reason to refuse another change. */
    private void checkPeople(Map<String, UUID> named, @Nullable RotationPlan before, InputErrors errors) {
        Set<UUID> fine = people.findAll(new HashSet<>(named.values())).stream()
                .map(Person::id)
                .collect(Collectors.toCollection(HashSet::new));
        if (before != null) {
            before.participants().forEach(fine::addAll);
        }
        named.forEach((field, id) -> {
            if (!fine.contains(id)) {
                errors.add(field, "unknown_value", "is no active user of this tenant");
            }
        });
    }

    private void refuseTaken(String name, @Nullable UUID own) {
        rotations
                .findByName(name, CurrentTenant.id())
                .filter(other -> !other.id().equals(own))
                .ifPresent(other -> {
                    throw new Conflict("There is a rotation " + name + " already.");
                });
    }

    private RotationView view(Rotation rotation) {
        return RotationView.of(rotation, current(rotation).orElse(null));
    }

    private Optional<CurrentOnCall> current(Rotation rotation) {
        var now = clock.instant();
        return current(rotation, now, known(List.of(rotation), now));
    }

    private static Optional<Shift> shift(Rotation rotation, Instant at) {
        return rotation.active() ? rotation.roster().at(at) : Optional.empty();
    }

    private static Optional<CurrentOnCall> current(Rotation rotation, Instant at, Map<UUID, Person> known) {
        return shift(rotation, at).flatMap(shift -> {
            var present = shift.people().stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .toList();
            return present.isEmpty() ? Optional.empty() : Optional.of(CurrentOnCall.of(rotation, shift, present));
        });
    }

    /** @return the active people on call for any of these then, in one query */
    private Map<UUID, Person> known(Collection<Rotation> of, Instant at) {
        var ids = of.stream()
                .flatMap(rotation -> shift(rotation, at).stream())
                .flatMap(shift -> shift.people().stream())
                .collect(Collectors.toSet());
        return people.findAll(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private Rotation find(UUID id) {
        return rotations.findByIdAndTenantId(id, CurrentTenant.id()).orElseThrow(() -> notFound(id));
    }

    private static NotFound notFound(UUID id) {
        return new NotFound("rotation", id);
    }
}
