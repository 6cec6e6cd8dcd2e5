package org.tocsin.oncall.override;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.tocsin.oncall.rotation.OverridePlan;
import org.tocsin.oncall.rotation.OverrideRepository;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.oncall.rotation.ScheduleOverride;
import org.tocsin.oncall.shift.ScheduleEdits;
import org.tocsin.people.PeopleService;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.ETags;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Versioned;

/** Manages overrides. A database constraint refuses to take a person off twice at once; this class reports it as an error. */
@Service
public class OverrideService {

    private static final Logger log = LoggerFactory.getLogger(OverrideService.class);

    private final OverrideRepository overrides;
    private final RotationRepository rotations;
    private final ScheduleEdits edits;
    private final PeopleService people;
    private final Clock clock;

    OverrideService(
            OverrideRepository overrides,
            RotationRepository rotations,
            ScheduleEdits edits,
            PeopleService people,
            Clock clock) {
        this.overrides = overrides;
        this.rotations = rotations;
        this.edits = edits;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<ScheduleOverride> list(OverrideFilter filter, PageQuery query) {
        return overrides.findAll(filter.condition(), query.toPageable(Sort.by("startTime", "id")));
    }

    @Transactional(readOnly = true)
    Versioned<OverrideView> get(UUID id) {
        return saved(overrides.get("override", id));
    }

    @Command
    public Versioned<OverrideView> create(OverrideInput input) {
        var plan = read(input, null);
        var created = edits.change(plan.rotation(), rotation -> {
            refuseTakenTwice(plan, null);
            return overrides.saveAndFlush(
                    new ScheduleOverride(CurrentTenant.id(), plan, Actor.currentName(), clock.instant()));
        });
        log.info("Override {} of rotation {} was created", plan.kind(), plan.rotation());
        return saved(created);
    }

    @Command
    Versioned<OverrideView> change(UUID id, @Nullable String ifMatch, UnaryOperator<OverrideInput> change) {
        return saved(edits.change(rotationOf(id), rotation -> {
            var override = lock(id, ifMatch);
            var plan = read(change.apply(OverrideInput.of(override)), override);
            return plan.rotation().equals(rotation.id())
                    ? describe(override, plan)
                    : edits.change(plan.rotation(), moved -> describe(override, plan));
        }));
    }

    private ScheduleOverride describe(ScheduleOverride override, OverridePlan plan) {
        refuseTakenTwice(plan, override.id());
        override.describe(plan);
        return overrides.saveAndFlush(override);
    }

    @Command
    void delete(UUID id, @Nullable String ifMatch) {
        edits.change(List.of(rotationOf(id)), () -> overrides.delete(lock(id, ifMatch)));
        log.info("Override {} was deleted", id);
    }

    /** @return the override's rotation, which is locked before the override */
    private UUID rotationOf(UUID id) {
        return overrides.rotationOf(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("override", id));
    }

    /** Replaces the giver of a swap by the taker, within the swap's transaction. */
    public void swap(OverridePlan plan) {
        refuseTakenTwice(plan, null);
        overrides.saveAndFlush(ScheduleOverride.ofSwap(CurrentTenant.id(), plan, Actor.currentName(), clock.instant()));
    }

    private ScheduleOverride lock(UUID id, @Nullable String ifMatch) {
        var override = overrides.getLocked("override", id);
        ETags.require(ifMatch, override.version());
        return override;
    }

    private OverridePlan read(OverrideInput input, @Nullable ScheduleOverride before) {
        var errors = new InputErrors();
        var named = new LinkedHashMap<String, UUID>();
        var plan = input.read(named, errors);
        people.requireActive(named, before == null ? Set.of() : before.people(), errors);
        errors.throwIfAny();
        if (rotations.findByIdAndTenantId(plan.rotation(), CurrentTenant.id()).isEmpty()) {
            errors.add("rotation", "unknown_value", "is no rotation of this tenant");
        }
        errors.throwIfAny();
        return plan;
    }

    private void refuseTakenTwice(OverridePlan plan, @Nullable UUID own) {
        if (plan.leaves() == null) {
            return;
        }
        overrides.findOverlapping(List.of(plan.rotation()), plan.start(), plan.end(), CurrentTenant.id()).stream()
                .filter(other -> plan.leaves().equals(other.plan().leaves())
                        && !other.id().equals(own))
                .findFirst()
                .ifPresent(other -> {
                    throw new Conflict("Override " + other.id() + " takes that person off already from "
                            + other.plan().start() + " to " + other.plan().end() + ".");
                });
    }

    private static Versioned<OverrideView> saved(ScheduleOverride override) {
        return new Versioned<>(OverrideView.of(override), override.version());
    }
}
