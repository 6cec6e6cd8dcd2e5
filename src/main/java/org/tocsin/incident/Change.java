package org.tocsin.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may happen to an incident that its process must know of: the variable {@code change} of the message {@code incident.changed}. */
enum Change {
    ACKNOWLEDGED,
    RESOLVED,
    CLOSED,
    CANCELLED;

    static Optional<Change> of(String word) {
        return Arrays.stream(values())
                .filter(c -> c.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static Object[] words() {
        return Arrays.stream(values()).map(Change::word).toArray();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
