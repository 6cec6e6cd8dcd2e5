package org.tocsin.escalation.steps;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a step does. Which step does what is a policy's or a table's to say. */
public enum Action {
    NOTIFY_ONCALL,
    PAGE_ONCALL,
    /** Everybody on the team's rota: who is on call and who stands behind. */
    NOTIFY_TEAM,
    NOTIFY_TEAM_LEAD,
    NOTIFY_MANAGER,
    NOTIFY_DIRECTOR,
    NOTIFY_CISO,
    NOTIFY_CTO,
    NOTIFY_EXECUTIVE,
    /** The contact VENDOR; any other is called as {@code notify:KEY}. */
    ESCALATE_TO_VENDOR,
    /** Asks for whatever repairs such a thing by itself. */
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
