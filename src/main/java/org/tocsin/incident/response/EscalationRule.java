package org.tocsin.incident.response;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Priority;

/**
 * A matching row of the table escalation-trigger. Analysts edit the table, so invalid rows are skipped.
 *
 * @param services  how many different services must have failed; null for any number
 * @param level     the level it demands; null if it only triggers policies
 */
record EscalationRule(
        String trigger,
        Duration after,
        @Nullable Integer services,
        List<Priority> priorities,
        Duration within,
        @Nullable Integer level,
        String reason) {

    private static final int YEAR_IN_MINUTES = 366 * 24 * 60;

    static Stream<EscalationRule> read(Map<String, ?> row) {
        var trigger = row.get("trigger");
        if (trigger == null || trigger.toString().isBlank()) {
            return Stream.empty();
        }
        return Stream.of(new EscalationRule(
                trigger.toString().strip(),
                minutes(row.get("after_minutes")),
                number(row.get("services")),
                priorities(row.get("priorities")),
                minutes(row.get("within_minutes")),
                number(row.get("level")),
                Objects.toString(row.get("reason"), trigger.toString())));
    }

    Instant due(Instant opened) {
        return opened.plus(after);
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    private static Duration minutes(@Nullable Object value) {
        var minutes = Objects.requireNonNullElse(number(value), 0);
        return Duration.ofMinutes(Math.min(Math.max(minutes, 0), YEAR_IN_MINUTES));
    }

    private static List<Priority> priorities(@Nullable Object value) {
        var words = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
        return words.stream()
                .map(word -> Priority.of(String.valueOf(word)))
                .flatMap(Optional::stream)
                .toList();
    }
}
