package org.tocsin.oncall.swap;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.Command;

/** The steps of processes/shift-swap.bpmn. Each locks the row and rereads it. */
@Service
class SwapSteps {

    static final String SUBJECT_TYPE = "SWAP";

    private final SwapRepository swaps;
    private final SwapVerbs verbs;
    private final SwapRights rights;
    private final PeopleService people;

    SwapSteps(SwapRepository swaps, SwapVerbs verbs, SwapRights rights, PeopleService people) {
        this.swaps = swaps;
        this.verbs = verbs;
        this.rights = rights;
        this.people = people;
    }

    /** Applies a message or a form; a change that the row has already has no effect. */
    @Command
    SwapPhase apply(UUID id, SwapChange change, @Nullable String user, @Nullable String reason) {
        var swap = locked(id);
        if (!swap.status().name().equals(change.name())) {
            switch (change) {
                case TAKEN -> verbs.take(swap, user, null);
                case APPROVED -> verbs.approve(swap, SwapService.limited(reason));
                case DECLINED -> verbs.decline(swap, SwapService.limited(reason));
                case WITHDRAWN -> verbs.withdraw(swap, SwapService.limited(reason));
            }
        }
        return SwapPhase.of(swap.status());
    }

    /** @return the facts for the approval table */
    @Transactional(readOnly = true)
    Map<String, @Nullable Object> facts(UUID id) {
        var swap = swaps.get("swap", id);
        var plan = verbs.rotation(swap).plan();
        var ahead = Duration.between(verbs.now(), swap.window().getStart());
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("live", swap.live(verbs.now()));
        facts.put("hours_ahead", ahead.toSeconds() / 3600.0);
        facts.put("rotation", plan.name());
        facts.put("team", plan.teamName());
        return facts;
    }

    @Command
    void approvalIs(UUID id, boolean needed, String because) {
        locked(id).approvalIs(needed, because);
    }

    @Command
    void grant(UUID id) {
        verbs.grant(locked(id));
    }

    @Command
    void expire(UUID id) {
        locked(id).expire(verbs.now());
    }

    /** @return user names of those who may approve */
    @Transactional(readOnly = true)
    List<String> approvers() {
        return rights.approvers().stream().map(Person::username).toList();
    }

    @Transactional(readOnly = true)
    SwapNotice notice(UUID id) {
        var swap = swaps.get("swap", id);
        var plan = verbs.rotation(swap).plan();
        var named = people.findAll(involved(swap)).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var words = new SwapWords(
                swap,
                plan.name(),
                plan.zone(),
                person -> named.containsKey(person)
                        ? Objects.requireNonNull(named.get(person)).name()
                        : "somebody who left");
        var subject = new Subject(SUBJECT_TYPE, id.toString(), words.title());
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("subject_type", subject.type());
        facts.put("subject_id", subject.id());
        facts.put("title", subject.title());
        facts.put("message", words.message());
        facts.put("team", plan.teamName());
        return new SwapNotice(
                swap.status() == SwapStatus.APPROVED ? "ONCALL_HANDOFF" : "ONCALL_REMINDER",
                "swap:" + id + ":" + swap.status(),
                recipients(swap).stream().map(UUID::toString).toList(),
                subject.label(),
                facts);
    }

    private Set<UUID> recipients(ShiftSwap swap) {
        var told = new LinkedHashSet<UUID>();
        switch (swap.status()) {
            case REQUESTED -> told.addAll(verbs.offered(swap));
            case TAKEN -> {
                told.add(swap.requester());
                rights.approvers().forEach(person -> told.add(person.id()));
            }
            case APPROVED, DECLINED, EXPIRED -> told.addAll(involved(swap));
            case WITHDRAWN -> {
                told.addAll(swap.taker() == null ? verbs.offered(swap) : List.of(swap.taker()));
                if (!rights.isCaller(swap.requester())) {
                    told.add(swap.requester());
                }
            }
        }
        if (told.isEmpty()) {
            told.add(swap.requester()); // without recipients the administrators would be told
        }
        return told;
    }

    private static Set<UUID> involved(ShiftSwap swap) {
        var people = new LinkedHashSet<UUID>();
        people.add(swap.requester());
        if (swap.taker() != null) {
            people.add(swap.taker());
        }
        return people;
    }

    private ShiftSwap locked(UUID id) {
        return swaps.getLocked("swap", id);
    }
}
