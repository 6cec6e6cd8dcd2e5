package org.tocsin.oncall;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.InputErrors;

/** Reads the ids that callers wrote. */
final class InputIds {

    private InputIds() {}

    /** @return null if it is none */
    static @Nullable UUID of(@Nullable Object written) {
        try {
            return written instanceof String text && text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** @return null, with an error, if it is none */
    static @Nullable UUID required(String field, @Nullable String text, InputErrors errors) {
        var id = of(text);
        if (id == null) {
            errors.add(field, text == null ? "required" : "wrong_type", "must be an id");
        }
        return id;
    }

    /** @return null if nothing was written, or, with an error, if it is none */
    static @Nullable UUID optional(String field, @Nullable String text, InputErrors errors) {
        return text == null || text.isBlank() ? null : required(field, text, errors);
    }
}
