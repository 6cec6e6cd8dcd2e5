package org.tocsin.escalation.instance;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InvalidInput;

/** What the message {@code escalation.changed} may say, in its variable {@code change}. */
public enum EscalationChange {
    ACKNOWLEDGED,
    RESOLVED,
    CANCELLED,
    /** A later trigger, or a demand for a level; without a level the table chooses again. */
    RAISED,
    /** Handed back to a lower level. */
    LOWERED,
    /** Somebody works on it: nobody is paged for a while. */
    SNOOZED,
    UNSNOOZED,
    /** Something around it changed, such as a maintenance that ended early. */
    CHECKED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EscalationChange of(@Nullable Object word) {
        return Arrays.stream(values())
                .filter(c -> c.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "change",
                        word == null ? "required" : "unknown_value",
                        "must be one of "
                                + Arrays.stream(values())
                                        .map(EscalationChange::word)
                                        .collect(Collectors.joining(", "))));
    }
}
