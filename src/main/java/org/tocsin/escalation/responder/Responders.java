package org.tocsin.escalation.responder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.escalation.steps.Action;
import org.tocsin.oncall.OnCallService;
import org.tocsin.oncall.ResponderChoice;
import org.tocsin.oncall.ResponderRequirement;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Role;

/** The people behind an action at this moment who meet the need: at most one question per action, however many people answer to it. */
@Component
public class Responders {

    private static final Set<Action> ON_CALL = EnumSet.of(Action.NOTIFY_ONCALL, Action.PAGE_ONCALL, Action.NOTIFY_TEAM);
    private static final Set<Action> NOT_PEOPLE = EnumSet.of(Action.ESCALATE_TO_VENDOR, Action.RUN_AUTOMATION);

    private final OnCallService onCall;
    private final PeopleService people;

    Responders(OnCallService onCall, PeopleService people) {
        this.onCall = onCall;
        this.people = people;
    }

    /** @return those whom the actions call, each once, and who was left out; empty if there is nobody */
    public ResponderChoice of(List<String> actions, @Nullable String team, Instant at, ResponderRequirement need) {
        return actionsOf(actions).stream()
                .map(action -> of(action, team, at, need))
                .reduce(ResponderChoice.NOBODY, ResponderChoice::and);
    }

    public static boolean asksAutomation(List<String> actions) {
        return actionsOf(actions).contains(Action.RUN_AUTOMATION);
    }

    /** @return whether somebody on call is asked for, so that it is worth telling if there is nobody */
    public static boolean asksOnCall(List<String> actions) {
        return actionsOf(actions).stream().anyMatch(ON_CALL::contains);
    }

    /** @return whether any of the actions is about people of ours */
    public static boolean asksPeople(List<String> actions) {
        return actionsOf(actions).stream().anyMatch(a -> !NOT_PEOPLE.contains(a));
    }

    private ResponderChoice of(Action action, @Nullable String team, Instant at, ResponderRequirement need) {
        return switch (action) {
            case NOTIFY_ONCALL, PAGE_ONCALL -> onCall.onCall(team, at, need);
            case NOTIFY_TEAM -> onCall.onCall(team, at, need).and(onCall.backup(team, at, need));
            case NOTIFY_TEAM_LEAD -> withRole(Role.TEAM_LEAD, at, need, () -> onCall.backup(team, at, need));
            case NOTIFY_MANAGER -> withRole(Role.ENGINEERING_MANAGER, at, need, () -> ResponderChoice.NOBODY);
            case NOTIFY_DIRECTOR -> withRole(Role.DIRECTOR, at, need, () -> ResponderChoice.NOBODY);
            case NOTIFY_CISO -> withRole(Role.CISO, at, need, () -> withRole(Role.EXECUTIVE, at, need));
            case NOTIFY_CTO -> withRole(Role.CTO, at, need, () -> withRole(Role.EXECUTIVE, at, need));
            case NOTIFY_EXECUTIVE -> withRole(Role.EXECUTIVE, at, need, () -> withRole(Role.CTO, at, need));
            case ESCALATE_TO_VENDOR, RUN_AUTOMATION -> ResponderChoice.NOBODY;
        };
    }

    private static Set<Action> actionsOf(List<String> words) {
        return words.stream()
                .flatMap(w -> Action.of(w).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }

    /** Somebody else before those who are away, and they before nobody. */
    private ResponderChoice withRole(
            Role role, Instant at, ResponderRequirement need, Supplier<ResponderChoice> otherwise) {
        return either(
                either(withRole(role, at, need), otherwise), () -> onCall.amongEvenAway(people.withRole(role), need));
    }

    private ResponderChoice withRole(Role role, Instant at, ResponderRequirement need) {
        return onCall.among(people.withRole(role), at, need);
    }

    private static ResponderChoice either(ResponderChoice first, Supplier<ResponderChoice> second) {
        return first.people().isEmpty() ? first.and(second.get()) : first;
    }
}
