package org.tocsin.notification.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The actions a paged person can take, in the order in which they are offered; on the phone, that is the key. */
public enum ResponseActionType {
    ACKNOWLEDGE("acknowledged", "Acknowledge"),
    /** Pages the next level at once. */
    ESCALATE("raised", "Escalate"),
    RESOLVE("resolved", "Resolve");

    /** The change that the message to the process names. */
    public final String change;

    public final String label;

    ResponseActionType(String change, String label) {
        this.change = change;
        this.label = label;
    }

    /** @return as buttons and people write it */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ResponseActionType> of(String word) {
        return Arrays.stream(values())
                .filter(a -> a.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
