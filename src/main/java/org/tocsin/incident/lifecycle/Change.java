package org.tocsin.incident.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A change of an incident that its process must know of: the variable {@code change} of the message {@code incident.changed}. */
public enum Change {
    ACKNOWLEDGED,
    HELD,
    RESUMED,
    RECLASSIFIED,
    RESOLVED,
    CLOSED,
    REOPENED,
    CANCELLED,
    /** Staff answered in public. Only a comment says so, never a message from outside. */
    REPLIED,
    /** The customer wrote. Only a comment says so, never a message from outside. */
    CUSTOMER_WROTE;

    /** @return the change that a message from outside may name by this word */
    public static Optional<Change> of(String word) {
        return Arrays.stream(values())
                .filter(Change::isSaidOutside)
                .filter(c -> c.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public static Object[] words() {
        return Arrays.stream(values())
                .filter(Change::isSaidOutside)
                .map(Change::word)
                .toArray();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private boolean isSaidOutside() {
        return this != REPLIED && this != CUSTOMER_WROTE;
    }
}
