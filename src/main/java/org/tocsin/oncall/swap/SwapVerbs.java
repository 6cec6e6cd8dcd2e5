package org.tocsin.oncall.swap;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Intervals;
import org.tocsin.oncall.roster.Schedule;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationPlan;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.oncall.shift.Rosters;
import org.tocsin.people.PeopleService;
import org.tocsin.people.absence.Absences;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.CurrentTenant;

/** The actions on a swap, for REST, messages and Tasklist alike. Each returns whether anything changed. */
@Component
class SwapVerbs {

    private final RotationRepository rotations;
    private final Rosters rosters;
    private final SwapOverrides overrides;
    private final SwapRights rights;
    private final PeopleService people;
    private final Absences absences;
    private final Clock clock;

    SwapVerbs(
            RotationRepository rotations,
            Rosters rosters,
            SwapOverrides overrides,
            SwapRights rights,
            PeopleService people,
            Absences absences,
            Clock clock) {
        this.rotations = rotations;
        this.rosters = rosters;
        this.overrides = overrides;
        this.rights = rights;
        this.people = people;
        this.absences = absences;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @param user the caller unless given */
    boolean take(ShiftSwap swap, @Nullable String user, SwapInput.@Nullable Exchange exchange) {
        var errors = new InputErrors();
        var now = now();
        var taker = taker(swap, user, errors);
        var given = exchange == null ? null : exchange.read(now, errors);
        errors.throwIfAny();
        if (!swap.take(taker, given, now)) {
            return false;
        }
        refuseOnCall(swap, taker, Intervals.from(swap.window(), now), "Whoever takes it");
        refuseAway(taker, Intervals.from(swap.window(), now));
        if (given != null) {
            requireOnCall(swap, taker, given, "in_exchange.start_time", "in_exchange.end_time");
            refuseOnCall(swap, swap.requester(), given, "Whoever offered it");
        }
        return true;
    }

    private UUID taker(ShiftSwap swap, @Nullable String user, InputErrors errors) {
        var caller = rights.caller();
        var named = caller.isEmpty() ? Uuids.required("user", user, errors) : Uuids.optional("user", user, errors);
        var taker = named != null ? named : caller.orElse(swap.requester());
        errors.throwIfAny();
        rights.require(
                rights.administers()
                        || caller.filter(taker::equals).isPresent()
                                && offered(swap).contains(taker),
                "take a shift that was not offered to you, or for somebody else");
        if (taker.equals(swap.requester())) {
            errors.add("user", "conflict", "can't take their own shift");
        } else if (people.findAll(List.of(taker)).isEmpty()) {
            errors.add("user", "unknown_value", "is no active user of this tenant");
        }
        return taker;
    }

    /** @return all who may take it */
    List<UUID> offered(ShiftSwap swap) {
        return swap.offeredTo().isEmpty() ? others(rotation(swap).plan(), swap.requester()) : swap.offeredTo();
    }

    /** @return the active people of the rotation without the requester */
    List<UUID> others(RotationPlan plan, UUID requester) {
        var all = new ArrayList<>(plan.people());
        all.remove(requester);
        return people.findAll(all).stream().map(person -> person.id()).sorted().toList();
    }

    boolean approve(ShiftSwap swap, @Nullable String reason) {
        rights.require(rights.mayApprove(), "approve a swap");
        return swap.approve(Actor.currentName(), reason, now()) && carriedOut(swap);
    }

    /** Approves it without an approver, since none is needed. */
    boolean grant(ShiftSwap swap) {
        return swap.approve(null, swap.approvalReason(), now()) && carriedOut(swap);
    }

    /** A person to whom it was offered declines for themselves, an approver for all. */
    boolean decline(ShiftSwap swap, @Nullable String reason) {
        var caller = rights.caller();
        var offered = caller.isPresent() && swap.status() == SwapStatus.REQUESTED ? offered(swap) : List.<UUID>of();
        if (caller.isPresent() && offered.contains(caller.get())) {
            return swap.declineOffer(caller.get(), offered, Actor.currentName(), reason, now());
        }
        rights.require(rights.mayApprove(), "decline a swap that was not offered to you");
        return swap.decline(Actor.currentName(), reason, now());
    }

    boolean withdraw(ShiftSwap swap, @Nullable String reason) {
        rights.require(rights.isCaller(swap.requester()) || rights.mayApprove(), "withdraw another one's swap");
        return swap.withdraw(Actor.currentName(), reason, now());
    }

    /** Changes the schedule, from now on if the shift has begun. Swaps of one rotation run one after the other. */
    private boolean carriedOut(ShiftSwap swap) {
        if (rotations.lock(swap.rotationId(), CurrentTenant.id()).isEmpty()) {
            throw new Conflict("Its rotation is no longer there.");
        }
        var taker = swap.taker();
        if (taker == null || people.findAll(List.of(taker)).isEmpty()) {
            throw new Conflict("Whoever took it is no longer active.");
        }
        change(swap, swap.requester(), taker, Intervals.from(swap.window(), now()));
        var exchange = swap.exchange();
        if (exchange != null) {
            change(swap, taker, swap.requester(), Intervals.from(exchange, now()));
        }
        return true;
    }

    private void change(ShiftSwap swap, UUID giver, UUID taker, Interval window) {
        if (window.isEmpty()) {
            throw new Conflict("The shift given in exchange is over.");
        }
        requireChanged(swap, giver, window, "Whoever gives a shift is no longer on call for the whole of it, from ");
        refuseOnCall(swap, taker, window, "Whoever takes a shift");
        overrides.put(swap.rotationId(), giver, taker, window, why(swap));
        requireChanged(swap, taker, window, "Other overrides keep the shift from changing hands at ");
        refuseOnCall(swap, giver, window, "By other overrides whoever gives a shift");
    }

    private static String why(ShiftSwap swap) {
        return swap.reason().isEmpty() ? "swap" : "swap: " + swap.reason();
    }

    private void requireChanged(ShiftSwap swap, UUID person, Interval window, String otherwise) {
        schedule(rotation(swap), window).firstWithout(person).ifPresent(at -> {
            throw new Conflict(otherwise + at + ".");
        });
    }

    private void refuseOnCall(ShiftSwap swap, UUID person, Interval window, String who) {
        schedule(rotation(swap), window).firstOf(person).ifPresent(at -> {
            throw new Conflict(who + " is on call in this rotation already at " + at + ".");
        });
    }

    private void refuseAway(UUID person, Interval window) {
        absences.during(List.of(person), window).values().stream()
                .flatMap(List::stream)
                .findFirst()
                .ifPresent(absence -> {
                    throw new Conflict("Whoever takes it is away from "
                            + absence.interval().getStart() + " to "
                            + absence.interval().getEnd() + ".");
                });
    }

    private void requireOnCall(ShiftSwap swap, UUID person, Interval window, String startField, String endField) {
        var errors = new InputErrors();
        checkOnCall(rotation(swap), person, window, startField, endField, errors);
        errors.throwIfAny();
    }

    /** Names the start field if the person is not on call from the beginning, else the end field. */
    void checkOnCall(
            Rotation rotation, UUID person, Interval window, String startField, String endField, InputErrors errors) {
        schedule(rotation, window).firstWithout(person).ifPresent(at -> {
            var field = at.equals(window.getStart()) ? startField : endField;
            errors.add(field, "conflict", "is not on call in " + rotation.plan().name() + " at " + at);
        });
    }

    private Schedule schedule(Rotation rotation, Interval window) {
        return rosters.of(rotation, window).roster().between(window.getStart(), window.getEnd());
    }

    Rotation rotation(ShiftSwap swap) {
        return rotations
                .findByIdAndTenantId(swap.rotationId(), CurrentTenant.id())
                .orElseThrow(() -> new Conflict("Its rotation is no longer there."));
    }
}
