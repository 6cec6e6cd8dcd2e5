package org.tocsin.sla.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Channel;
import org.tocsin.sla.catalogue.PlanSlot;

/** Reads the figures and overrides of a plan, and collects their errors by field name. */
final class PlanInput {

    static final String WARNING = "notification_threshold_pct",
            PENALTY = "penalty_per_hour",
            CURRENCY = "currency",
            COMPLIANCE = "compliance_flags",
            CHANNELS = "allowed_channels";

    /** The overrides that a tenant may set. */
    static final Set<String> KEYS = Stream.concat(
                    Arrays.stream(PlanSlot.values()).map(PlanSlot::field),
                    Stream.of(WARNING, PENALTY, CURRENCY, COMPLIANCE, CHANNELS))
            .collect(Collectors.toUnmodifiableSet());

    private static final int MAX_LIST = 20;
    private static final BigDecimal MOST_PENALTY = BigDecimal.valueOf(1_000_000_000);

    private final InputErrors errors;
    private final String prefix;

    /** @param prefix of the field names in errors, such as {@code overrides.} */
    PlanInput(InputErrors errors, String prefix) {
        this.errors = errors;
        this.prefix = prefix;
    }

    /** @return the overrides as plain values; null ones are left out, unknown ones are errors */
    Map<String, Object> overrides(JsonNode given) {
        var read = new LinkedHashMap<String, Object>();
        given.properties().forEach(entry -> {
            var value = entry.getValue().isNull() ? null : override(entry.getKey(), entry.getValue());
            if (value != null) {
                read.put(entry.getKey(), value);
            }
        });
        return read;
    }

    private @Nullable Object override(String key, JsonNode value) {
        var slot = PlanSlot.ofField(key);
        if (slot.isPresent()) {
            return number(
                    key, value, BigDecimal.ONE, BigDecimal.valueOf(slot.get().max()));
        }
        return switch (key) {
            case WARNING -> number(key, value, BigDecimal.valueOf(50), BigDecimal.valueOf(99));
            case PENALTY -> number(key, value, BigDecimal.ZERO, MOST_PENALTY);
            case CURRENCY -> currency(value);
            case COMPLIANCE -> list(key, value, PlanInput::flag, "must be text up to 100 characters");
            case CHANNELS ->
                list(key, value, PlanInput::channel, "must be one of " + Arrays.toString(Channel.values()));
            default -> {
                errors.add(prefix + key, "unknown_value", "can't be set; what can: " + sorted(KEYS));
                yield null;
            }
        };
    }

    private @Nullable BigDecimal number(String key, JsonNode value, BigDecimal min, BigDecimal max) {
        if (!value.isNumber()) {
            errors.add(prefix + key, "wrong_type", "must be a number");
            return null;
        }
        var number = value.decimalValue().stripTrailingZeros();
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            errors.add(
                    prefix + key, "out_of_range", "must be from " + min.toPlainString() + " to " + max.toPlainString());
            return null;
        }
        // hours may be a decimal, as an ordinary definition may have any minutes; half a minute is rounded away
        var decimals = key.endsWith("_hours") || key.equals(PENALTY) ? 2 : 0;
        if (number.scale() > decimals) {
            errors.add(
                    prefix + key,
                    "wrong_type",
                    decimals == 0 ? "must be a whole number" : "must have at most two decimals");
            return null;
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private @Nullable String currency(JsonNode value) {
        try {
            return Currency.getInstance(value.asText().strip().toUpperCase(Locale.ROOT))
                    .getCurrencyCode();
        } catch (IllegalArgumentException e) {
            errors.add(prefix + CURRENCY, "unknown_value", "must be an ISO 4217 code such as USD");
            return null;
        }
    }

    private @Nullable List<String> list(
            String key, JsonNode value, Function<String, Optional<String>> parser, String allowed) {
        if (!value.isArray() || value.size() > MAX_LIST) {
            errors.add(prefix + key, "wrong_type", "must be a list of at most " + MAX_LIST);
            return null;
        }
        var read = new ArrayList<String>();
        for (var i = 0; i < value.size(); i++) {
            var word = value.get(i).isTextual()
                    ? parser.apply(value.get(i).asText().strip())
                    : Optional.<String>empty();
            if (word.isEmpty()) {
                errors.add(prefix + key + "[" + i + "]", "unknown_value", allowed);
            } else if (!read.contains(word.get())) {
                read.add(word.get());
            }
        }
        return read;
    }

    private static Optional<String> flag(String word) {
        return word.isEmpty() || word.length() > 100 || word.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(word);
    }

    private static Optional<String> channel(String word) {
        return Arrays.stream(Channel.values())
                .map(Channel::name)
                .filter(word.toUpperCase(Locale.ROOT)::equals)
                .findFirst();
    }

    private static String sorted(Set<String> keys) {
        return keys.stream().sorted().collect(Collectors.joining(", "));
    }
}
