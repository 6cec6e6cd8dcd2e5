package org.tocsin.escalation.instance;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InvalidInput;

/** The values of the variable {@code change} in the message {@code escalation.changed}. */
public enum EscalationChange {
    ACKNOWLEDGED,
    RESOLVED,
    CANCELLED,
    /** A later trigger, or a demanded level; without a level the table chooses again. */
    RAISED,
    /** Handed back to a lower level. */
    LOWERED,
    /** Somebody works on it; nobody is paged for a while. */
    SNOOZED,
    UNSNOOZED,
    /** Something outside the escalation changed, for example a maintenance window ended early. */
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
