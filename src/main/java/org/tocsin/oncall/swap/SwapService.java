package org.tocsin.oncall.swap;

import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.oncall.roster.Intervals;
import org.tocsin.oncall.rotation.RotationDeletion;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.PageQuery;

/** Creates and changes swaps under their row's lock. processes/shift-swap.bpmn decides what follows. */
@Service
class SwapService {

    private static final Logger log = LoggerFactory.getLogger(SwapService.class);

    private final SwapRepository swaps;
    private final RotationRepository rotations;
    private final SwapVerbs verbs;
    private final SwapRights rights;
    private final ShiftSwapProcess process;
    private final PeopleService people;

    SwapService(
            SwapRepository swaps,
            RotationRepository rotations,
            SwapVerbs verbs,
            SwapRights rights,
            ShiftSwapProcess process,
            PeopleService people) {
        this.swaps = swaps;
        this.rotations = rotations;
        this.verbs = verbs;
        this.rights = rights;
        this.process = process;
        this.people = people;
    }

    @Transactional(readOnly = true)
    Page<SwapView> list(SwapFilter filter, PageQuery query) {
        return swaps.findAll(filter.condition(), query.toPageable(Sort.by("startTime", "id")))
                .map(ShiftSwap::view);
    }

    @Transactional(readOnly = true)
    SwapView get(UUID id) {
        return swaps.findByIdAndTenantId(id, CurrentTenant.id())
                .map(ShiftSwap::view)
                .orElseThrow(() -> new NotFound("swap", id));
    }

    @Command
    SwapView request(SwapInput input) {
        var errors = new InputErrors();
        var now = verbs.now();
        var draft = input.read(now, errors);
        var caller = rights.caller();
        if (draft.user() == null && caller.isEmpty()) {
            errors.add("user", "required", "must say whose shift it is: the caller is no person");
        }
        errors.throwIfAny();
        var giver = draft.user() != null ? draft.user() : caller.orElseThrow();
        rights.require(caller.filter(giver::equals).isPresent() || rights.mayApprove(), "offer another one's shift");
        check(draft, giver, now, errors);
        refuseOfferedTwice(draft, giver);
        var expiry = draft.expiresAt() == null ? SwapInput.latest(draft.window(), now) : draft.expiresAt();
        var swap =
                swaps.saveAndFlush(new ShiftSwap(CurrentTenant.id(), draft, giver, expiry, Actor.currentName(), now));
        swap.runsAs(process.start(swap, swap.live(now)));
        log.info("Swap {} of rotation {} was requested", swap.id(), draft.rotation());
        return swap.view();
    }

    private void check(SwapDraft draft, UUID giver, Instant now, InputErrors errors) {
        var named = new HashSet<>(draft.offeredTo());
        named.add(giver);
        var active = people.findAll(named).stream().map(Person::id).collect(Collectors.toSet());
        if (!active.contains(giver)) {
            errors.add("user", "unknown_value", "is no active user of this tenant");
        }
        for (int i = 0; i < draft.offeredTo().size(); i++) {
            var field = "offered_to[" + i + "]";
            if (draft.offeredTo().get(i).equals(giver)) {
                errors.add(field, "conflict", "is whose shift it is");
            } else if (!active.contains(draft.offeredTo().get(i))) {
                errors.add(field, "unknown_value", "is no active user of this tenant");
            }
        }
        var rotation = rotations.findByIdAndTenantId(draft.rotation(), CurrentTenant.id());
        if (rotation.isEmpty()) {
            errors.add("rotation", "unknown_value", "is no rotation of this tenant");
        }
        errors.throwIfAny();
        var plan = rotation.orElseThrow().plan();
        if (draft.offeredTo().isEmpty() && verbs.others(plan, giver).isEmpty()) {
            errors.add(
                    "offered_to", "required", "nobody else takes turns in " + plan.name() + ": name who may take it");
        }
        var ahead = Intervals.from(draft.window(), now);
        verbs.checkOnCall(rotation.get(), giver, ahead, "start_time", "end_time", errors);
        errors.throwIfAny();
    }

    private void refuseOfferedTwice(SwapDraft draft, UUID giver) {
        var window = draft.window();
        swaps.findOpen(draft.rotation(), giver, window.getStart(), window.getEnd(), CurrentTenant.id()).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw new Conflict("Swap " + other.id() + " offers that time already, from "
                            + other.window().getStart() + " to "
                            + other.window().getEnd() + ".");
                });
    }

    @Command
    SwapView take(UUID id, @Nullable String user, SwapInput.@Nullable Exchange exchange) {
        var swap = locked(id);
        return changed(swap, SwapChange.TAKEN, verbs.take(swap, user, exchange));
    }

    @Command
    SwapView approve(UUID id, @Nullable String reason) {
        var swap = locked(id);
        return changed(swap, SwapChange.APPROVED, verbs.approve(swap, limited(reason)));
    }

    @Command
    SwapView decline(UUID id, @Nullable String reason) {
        var swap = locked(id);
        return changed(swap, SwapChange.DECLINED, verbs.decline(swap, limited(reason)));
    }

    @Command
    SwapView withdraw(UUID id, @Nullable String reason) {
        var swap = locked(id);
        return changed(swap, SwapChange.WITHDRAWN, verbs.withdraw(swap, limited(reason)));
    }

    /** Withdraws the open swaps of a rotation that is deleted. */
    @EventListener
    void on(RotationDeletion deletion) {
        for (var swap : swaps.lockOpenOf(deletion.rotation(), CurrentTenant.id())) {
            changed(
                    swap,
                    SwapChange.WITHDRAWN,
                    swap.withdraw(Actor.currentName(), "The rotation was deleted", verbs.now()));
        }
    }

    private SwapView changed(ShiftSwap swap, SwapChange change, boolean news) {
        if (news && swap.status() != SwapStatus.REQUESTED) {
            process.changed(swap, change);
            log.info("Swap {} is {}", swap.id(), swap.status());
        }
        return swap.view();
    }

    static @Nullable String limited(@Nullable String reason) {
        var errors = new InputErrors();
        errors.limitText("reason", reason, SwapInput.REASON_LIMIT);
        errors.throwIfAny();
        return reason;
    }

    private ShiftSwap locked(UUID id) {
        return swaps.getLocked("swap", id);
    }
}
