package org.tocsin.people.absence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.people.OwnerAccess;
import org.tocsin.people.User;
import org.tocsin.people.UserRepository;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.ETags;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Versioned;

/** Manages absences. A database constraint forbids overlaps; this service explains them to the caller. */
@Service
class AbsenceService {

    private static final int MAX_TO_COME = 200;
    private static final Logger log = LoggerFactory.getLogger(AbsenceService.class);

    private final AbsenceRepository absences;
    private final UserRepository users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenceService(AbsenceRepository absences, UserRepository users, ApplicationEventPublisher events, Clock clock) {
        this.absences = absences;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<AbsenceEntry> list(UUID person, AbsenceFilter filter, PageQuery query) {
        OwnerAccess.requireRead(person);
        user(person);
        return absences.findAll(filter.condition(person), query.toPageable(Sort.by("startTime", "id")));
    }

    @Transactional(readOnly = true)
    Versioned<AbsenceView> get(UUID person, UUID id) {
        OwnerAccess.requireRead(person);
        return saved(absences.findByIdAndUserIdAndTenantId(id, person, CurrentTenant.id())
                .orElseThrow(() -> new NotFound("absence", id)));
    }

    @Command
    Versioned<AbsenceView> create(UUID person, AbsenceInput input) {
        OwnerAccess.requireChange(person);
        var user = user(person);
        var now = clock.instant();
        var plan = read(user, input, null);
        if (absences.countToCome(person, now, CurrentTenant.id()) >= MAX_TO_COME) {
            throw new Conflict("There are " + MAX_TO_COME + " absences to come already.");
        }
        refuseOverlap(person, plan, null);
        var created = absences.saveAndFlush(new AbsenceEntry(user, plan, Actor.currentName(), now));
        log.info("Absence {} of user {} was entered", created.id(), person);
        tell(person, plan.start(), plan.end());
        return saved(created);
    }

    /** @param change from the locked absence to the new one */
    @Command
    Versioned<AbsenceView> change(UUID person, UUID id, @Nullable String ifMatch, UnaryOperator<AbsenceInput> change) {
        var absence = lock(person, id, ifMatch);
        var before = absence.plan();
        var plan = read(user(person), change.apply(AbsenceInput.of(before)), before);
        refuseOverlap(person, plan, id);
        absence.describe(plan);
        var changed = absences.saveAndFlush(absence);
        tell(person, earlier(before.start(), plan.start()), later(before.end(), plan.end()));
        return saved(changed);
    }

    @Command
    void delete(UUID person, UUID id, @Nullable String ifMatch) {
        var absence = lock(person, id, ifMatch);
        absences.delete(absence);
        log.info("Absence {} of user {} was deleted", id, person);
        tell(person, absence.plan().start(), absence.plan().end());
    }

    private AbsenceEntry.Plan read(User user, AbsenceInput input, AbsenceEntry.@Nullable Plan before) {
        var errors = new InputErrors();
        var plan = input.read(user.profile().timezone(), clock.instant(), before, errors);
        errors.throwIfAny();
        return plan;
    }

    private void refuseOverlap(UUID person, AbsenceEntry.Plan plan, @Nullable UUID own) {
        absences.findOverlapping(List.of(person), plan.start(), plan.end(), CurrentTenant.id()).stream()
                .filter(other -> !other.id().equals(own))
                .findFirst()
                .ifPresent(other -> {
                    throw new Conflict("Absence " + other.id() + " covers part of that time already, from "
                            + other.plan().start() + " to " + other.plan().end() + "; change that one.");
                });
    }

    private void tell(UUID person, Instant start, Instant end) {
        events.publishEvent(new AbsenceChanged(person, start, end));
    }

    private AbsenceEntry lock(UUID person, UUID id, @Nullable String ifMatch) {
        OwnerAccess.requireChange(person);
        var absence = absences.lock(id, person, CurrentTenant.id()).orElseThrow(() -> new NotFound("absence", id));
        ETags.require(ifMatch, absence.version());
        return absence;
    }

    private static Versioned<AbsenceView> saved(AbsenceEntry absence) {
        return new Versioned<>(AbsenceView.of(absence), absence.version());
    }

    private User user(UUID person) {
        return users.get("user", person);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
