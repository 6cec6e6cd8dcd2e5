package org.tocsin.escalation.steps;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An action of a step, as policies and tables name it. */
public enum Action {
    NOTIFY_ONCALL,
    PAGE_ONCALL,
    /** The team's on-call people and their backup. */
    NOTIFY_TEAM,
    NOTIFY_TEAM_LEAD,
    NOTIFY_MANAGER,
    NOTIFY_DIRECTOR,
    NOTIFY_CISO,
    NOTIFY_CTO,
    NOTIFY_EXECUTIVE,
    /** The contact VENDOR; any other contact is {@code notify:KEY}. */
    ESCALATE_TO_VENDOR,
    /** Requests an automation. */
    RUN_AUTOMATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Action> of(String word) {
        return Arrays.stream(values())
                .filter(a -> a.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    @Override
    public String toString() {
        return word();
    }
}
