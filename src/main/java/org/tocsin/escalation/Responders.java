package org.tocsin.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.OnCallService;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.people.Role;

/** Who stands behind an action at this moment: at most one question per action, however many people answer to it. */
@Component
class Responders {

    private final OnCallService onCall;
    private final PeopleService people;

    Responders(OnCallService onCall, PeopleService people) {
        this.onCall = onCall;
        this.people = people;
    }

    /** @return those whom the actions call, each once; empty if there is nobody */
    Set<UUID> of(List<String> actions, @Nullable String team, Instant at) {
        var called = new LinkedHashSet<UUID>();
        actionsOf(actions).forEach(action -> called.addAll(of(action, team, at)));
        return called;
    }

    /** @return whether a vendor should be called; we know none yet */
    static boolean asksVendor(List<String> actions) {
        return actionsOf(actions).contains(Action.ESCALATE_TO_VENDOR);
    }

    private Collection<UUID> of(Action action, @Nullable String team, Instant at) {
        return switch (action) {
            case NOTIFY_ONCALL, PAGE_ONCALL -> onCall.onCall(team, at);
            case NOTIFY_TEAM -> both(onCall.onCall(team, at), onCall.backup(team, at));
            case NOTIFY_TEAM_LEAD -> either(withRole(Role.TEAM_LEAD), () -> onCall.backup(team, at));
            case NOTIFY_MANAGER -> withRole(Role.ENGINEERING_MANAGER);
            case NOTIFY_DIRECTOR -> withRole(Role.DIRECTOR);
            case NOTIFY_CTO -> either(withRole(Role.CTO), () -> withRole(Role.EXECUTIVE));
            case NOTIFY_EXECUTIVE -> either(withRole(Role.EXECUTIVE), () -> withRole(Role.CTO));
            case ESCALATE_TO_VENDOR -> List.of();
        };
    }

    private static Set<Action> actionsOf(List<String> words) {
        return words.stream()
                .flatMap(w -> Action.of(w).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }

    private List<UUID> withRole(Role role) {
        return people.withRole(role).stream().map(Person::id).toList();
    }

    private static List<UUID> both(List<UUID> first, List<UUID> second) {
        var all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private static List<UUID> either(List<UUID> first, Supplier<List<UUID>> second) {
        return first.isEmpty() ? second.get() : first;
    }
}
