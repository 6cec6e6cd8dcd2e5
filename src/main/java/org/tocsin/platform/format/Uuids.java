package org.tocsin.platform.format;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;

/** Ids as callers, processes and tables write them. */
public final class Uuids {

    private static final int LENGTH = 36;

    private Uuids() {}

    /** @return empty for what is none */
    public static Optional<UUID> find(@Nullable Object written) {
        try {
            var text = String.valueOf(written);
            return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @return null, with an error, if it is none */
    public static @Nullable UUID required(String field, @Nullable String text, InputErrors errors) {
        var id = find(text);
        if (id.isEmpty()) {
            errors.add(field, text == null ? "required" : "wrong_type", "must be an id");
        }
        return id.orElse(null);
    }

    /** @return null if nothing was written, or, with an error, if it is none */
    public static @Nullable UUID optional(String field, @Nullable String text, InputErrors errors) {
        return text == null || text.isBlank() ? null : required(field, text, errors);
    }

    /**
     * @param what a process of this kind is about, with its article
     * @return its id, the business key: anybody may start a process, under any key
     */
    public static UUID businessKey(DelegateExecution execution, String what) {
        return find(execution.getProcessBusinessKey())
                .orElseThrow(() -> new InvalidInput("business_key", "unknown_value", "must be the id of " + what));
    }
}
