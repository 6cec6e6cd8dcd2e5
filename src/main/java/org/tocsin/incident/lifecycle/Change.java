package org.tocsin.incident.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may happen to an incident that its process must know of: the variable {@code change} of the message {@code incident.changed}. */
public enum Change {
    ACKNOWLEDGED,
    HELD,
    RESUMED,
    RECLASSIFIED,
    RESOLVED,
    CLOSED,
    REOPENED,
    CANCELLED,
    /** Staff has answered in public: said by a comment, never by a message from outside. */
    REPLIED,
    /** The customer has written: said by a comment, never by a message from outside. */
    CUSTOMER_WROTE;

    /** @return what a message from outside says */
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
