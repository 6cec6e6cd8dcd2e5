package org.tocsin.platform.subject;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How soon something must be looked at. Ticket words are understood too: urgent is P1, high P2, medium P3, low P4. */
public enum Priority {
    P0,
    P1,
    P2,
    P3,
    P4;

    private static final Map<String, Priority> TICKET_WORDS = Map.of("URGENT", P1, "HIGH", P2, "MEDIUM", P3, "LOW", P4);

    /** @return the priority for a word in any case, or empty if there is none */
    public static Optional<Priority> of(String word) {
        var name = word.strip().toUpperCase(Locale.ROOT);
        for (var priority : values()) {
            if (priority.name().equals(name)) {
                return Optional.of(priority);
            }
        }
        return Optional.ofNullable(TICKET_WORDS.get(name));
    }

    /** @return the default priority of a severity: EMERGENCY is P0, CRITICAL P1 and so on */
    public static Priority following(Severity severity) {
        return values()[severity.ordinal()];
    }

    /** @return the engine priority of jobs and external tasks; higher ones are acquired first */
    public long urgency() {
        return 100L - 10L * ordinal();
    }
}
