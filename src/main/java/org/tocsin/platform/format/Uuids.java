package org.tocsin.platform.format;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;

/** Parses ids from callers, processes and tables. */
public final class Uuids {

    private static final int LENGTH = 36;

    private Uuids() {}

    /** @return empty if it is no id */
    public static Optional<UUID> find(@Nullable Object written) {
        try {
            var text = String.valueOf(written);
            return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @return null, with an error, if it is no id */
    public static @Nullable UUID required(String field, @Nullable String text, InputErrors errors) {
        var id = find(text);
        if (id.isEmpty()) {
            errors.add(field, text == null ? "required" : "wrong_type", "must be an id");
        }
        return id.orElse(null);
    }

    /** @return null if the text is absent, or, with an error, if it is no id */
    public static @Nullable UUID optional(String field, @Nullable String text, InputErrors errors) {
        return text == null || text.isBlank() ? null : required(field, text, errors);
    }

    /**
     * @param what the kind of thing, with its article
     * @return the id in the business key; it is checked, since anybody may start a process under any key
     */
    public static UUID businessKey(DelegateExecution execution, String what) {
        return find(execution.getProcessBusinessKey())
                .orElseThrow(() -> new InvalidInput("business_key", "unknown_value", "must be the id of " + what));
    }
}
