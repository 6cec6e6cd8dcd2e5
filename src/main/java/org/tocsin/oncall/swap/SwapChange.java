package org.tocsin.oncall.swap;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InvalidInput;

/** The values of the variable {@code change} in the message {@code swap.changed}. */
enum SwapChange {
    TAKEN,
    APPROVED,
    DECLINED,
    WITHDRAWN;

    static SwapChange of(@Nullable Object word) {
        return Arrays.stream(values())
                .filter(change -> change.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "change", "unknown_value", "must be one of taken, approved, declined, withdrawn"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
