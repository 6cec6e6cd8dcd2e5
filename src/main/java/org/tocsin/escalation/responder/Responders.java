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

/** Finds the current responders of a step's actions who meet the requirement, with at most one look-up per action. */
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

    /** @return the people whom the actions name, without duplicates, and remarks on who was left out; may be empty */
    public ResponderChoice of(List<String> actions, @Nullable String team, Instant at, ResponderRequirement need) {
        return actionsOf(actions).stream()
                .map(action -> of(action, team, at, need))
                .reduce(ResponderChoice.NOBODY, ResponderChoice::and);
    }

    public static boolean asksAutomation(List<String> actions) {
        return actionsOf(actions).contains(Action.RUN_AUTOMATION);
    }

    /** @return whether the actions ask for somebody on call, so that administrators are told if nobody is */
    public static boolean asksOnCall(List<String> actions) {
        return actionsOf(actions).stream().anyMatch(ON_CALL::contains);
    }

    /** @return whether any of the actions asks for users */
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

    /** Prefers somebody who is present; if nobody is, returns those who are absent. */
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
