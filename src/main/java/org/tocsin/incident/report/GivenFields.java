package org.tocsin.incident.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/** The raw fields of a report, typed (our API) or text (plain variables of the engine), with all input errors found so far. */
final class GivenFields {

    private static final int NAME = 255;

    private final Map<String, ? extends @Nullable Object> given;
    private final InputErrors errors = new InputErrors();

    GivenFields(Map<String, ? extends @Nullable Object> given) {
        this.given = given;
    }

    InputErrors errors() {
        return errors;
    }

    @Nullable
    Object get(String field) {
        return given.get(field);
    }

    @Nullable
    String text(String field, int limit) {
        var value = given.get(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof CharSequence)) {
            errors.add(field, "wrong_type", "must be text");
            return null;
        }
        var text = value.toString().strip();
        errors.limitText(field, text, limit);
        return text.isEmpty() ? null : text;
    }

    <T> @Nullable T word(String field, Function<String, Optional<T>> parser, T[] allowed) {
        return errors.word(field, text(field, NAME), parser, allowed);
    }

    @Nullable
    UUID uuid(String field) {
        var text = text(field, NAME);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            errors.add(field, "unknown_value", "must be the id of a user");
            return null;
        }
    }

    int number(String field, int max) {
        var value = given.get(field);
        try {
            var number = value == null ? 0 : new BigDecimal(value.toString().strip()).intValueExact();
            if (number < 0 || number > max) {
                errors.add(field, "out_of_range", "must be from 0 to " + max);
            }
            return number;
        } catch (ArithmeticException | NumberFormatException e) {
            errors.add(field, "wrong_type", "must be a whole number");
            return 0;
        }
    }

    boolean flag(String field) {
        var value = given.get(field);
        var word = value == null ? "" : value.toString().strip().toLowerCase(Locale.ROOT);
        if (!List.of("", "true", "false").contains(word)) {
            errors.add(field, "wrong_type", "must be true or false");
        }
        return word.equals("true");
    }

    /** @return the instant; the engine's own dates are accepted too */
    @Nullable
    Instant moment(String field) {
        return given.get(field) instanceof Date date ? date.toInstant() : errors.moment(field, text(field, NAME));
    }
}
