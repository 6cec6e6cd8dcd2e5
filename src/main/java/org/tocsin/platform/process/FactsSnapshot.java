package org.tocsin.platform.process;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Facts that a module stores with its own row, as plain JSON, for later transactions. */
public final class FactsSnapshot {

    private FactsSnapshot() {}

    /** @return the facts as plain JSON values, without the absent ones */
    public static Map<String, Object> of(Map<String, ? extends @Nullable Object> facts) {
        var kept = new LinkedHashMap<String, Object>();
        facts.forEach((name, value) -> {
            if (value != null) {
                kept.put(name, plain(value));
            }
        });
        return kept;
    }

    /** @return the facts as they were given: times, which JSON holds as text, are instants again */
    public static Map<String, @Nullable Object> restore(Map<String, ? extends @Nullable Object> kept) {
        var facts = new HashMap<String, @Nullable Object>(kept);
        facts.replaceAll((name, value) -> name.endsWith("_at") && value instanceof String text ? time(text) : value);
        return facts;
    }

    private static Object plain(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return asJsonReadsIt(number);
        }
        if (value instanceof Date date) {
            return date.toInstant().toString();
        }
        if (value instanceof Collection<?> values) {
            return values.stream()
                    .filter(Objects::nonNull)
                    .map(FactsSnapshot::plain)
                    .toList();
        }
        if (value instanceof Map<?, ?> map) {
            var kept = new LinkedHashMap<String, Object>();
            map.forEach((name, inner) -> {
                if (inner != null) {
                    kept.put(name.toString(), plain(inner));
                }
            });
            return kept;
        }
        return value.toString(); // texts, instants, ids, enumerations
    }

    /** Else a stored Long would differ from the Integer read back, and each flush would write the row again. */
    private static Number asJsonReadsIt(Number number) {
        if (number instanceof Double || number instanceof Float || number instanceof BigDecimal) {
            return number.doubleValue();
        }
        return number.longValue() == number.intValue() ? (Number) number.intValue() : (Number) number.longValue();
    }

    private static Object time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return text; // a custom fact that only looks like a time
        }
    }
}
