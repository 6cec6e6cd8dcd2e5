package org.tocsin.platform.problem;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects all errors of an input, so that the caller gets them at once. */
public final class InputErrors {

    private static final int MAX_INCLUDED = 200;

    private final List<FieldError> errors = new ArrayList<>();

    public void add(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }

    /** Checks that the text is there and within its limit. */
    public void requireText(String field, @Nullable String value, int limit) {
        if (value == null || value.isBlank()) {
            add(field, "required", "must not be empty");
        } else {
            limitText(field, value, limit);
        }
    }

    /** Checks an optional text against its limit, and against NUL, which PostgreSQL can't store. */
    public void limitText(String field, @Nullable String value, int limit) {
        if (value == null) {
            return;
        }
        if (value.length() > limit) {
            add(field, "too_long", "has " + value.length() + " characters; at most " + limit + " are allowed");
        }
        if (value.indexOf('\0') >= 0) {
            add(field, "unknown_value", "must not contain the NUL character");
        }
    }

    /** @return the word's meaning; null if it is absent or, with an error, unknown */
    public <T> @Nullable T word(
            String field, @Nullable String word, Function<String, Optional<T>> parser, Object[] allowed) {
        if (word == null || word.isBlank()) {
            return null;
        }
        var value = parser.apply(word);
        if (value.isEmpty()) {
            add(
                    field,
                    "unknown_value",
                    "must be one of " + Arrays.toString(allowed).replaceAll("[\\[\\]]", ""));
        }
        return value.orElse(null);
    }

    /** @return the enum constant of that name in any case; null if it is absent or, with an error, unknown */
    public <E extends Enum<E>> @Nullable E oneOf(String field, @Nullable String word, Class<E> type) {
        var constants = type.getEnumConstants();
        return word(
                field,
                word,
                w -> Arrays.stream(constants)
                        .filter(c -> c.name().equals(w.strip().toUpperCase(Locale.ROOT)))
                        .findFirst(),
                constants);
    }

    /** @return the instant of an ISO-8601 text with zone; null if it is absent or, with an error, invalid */
    public @Nullable Instant moment(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            // an unescaped plus sign in a query arrives as a space
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            add(field, "wrong_type", "must be an instant such as 2026-03-02T09:00:00Z");
            return null;
        }
    }

    /** Adds the errors of a part of the input, up to a number that people can still read. */
    public void include(String prefix, InputErrors part) {
        for (var error : part.errors) {
            if (errors.size() < MAX_INCLUDED) {
                add(prefix + error.field(), error.code(), error.message());
            }
        }
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Throws {@link InvalidInput} if there are any errors. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
