package org.tocsin.escalation.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.steps.ExtraRecipients;
import org.tocsin.escalation.steps.ScheduledStep;

/** Reads the rows of a decision table's result. Analysts edit the tables, so an invalid row is skipped, not fatal. */
public final class DecisionRows {

    /** The variable with the policies that a trigger could start; set by ${policyCandidatesListener}. */
    public static final String CANDIDATES = "candidates";

    private DecisionRows() {}

    /** @param answers as the engine stores them; see {@link org.tocsin.platform.process.Facts#ANSWERS} */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> of(@Nullable Object answers) {
        return answers == null ? List.of() : (List<Map<String, Object>>) answers;
    }

    /** @return the ids in the rows' {@code chosen}, each once, in order */
    public static Set<UUID> chosen(List<Map<String, Object>> rows) {
        var ids = new LinkedHashSet<UUID>();
        rows.forEach(row -> all(row.get("chosen")).map(DecisionRows::id).forEach(id -> id.ifPresent(ids::add)));
        return ids;
    }

    /** @return the rows' reasons, each once */
    public static String reasons(List<Map<String, Object>> rows) {
        var reasons = rows.stream()
                .map(row -> row.get("reason"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .distinct()
                .toList();
        return reasons.isEmpty() ? "Chosen by the decision table" : String.join("; ", reasons);
    }

    /**
     * The level that a table chose, and the reason.
     *
     * @param others extra recipients
     */
    public record LevelChoice(int level, String reason, List<ExtraRecipients> others) {}

    /** @return the highest chosen level; empty if there is none */
    public static Optional<LevelChoice> level(List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> number(row.get("level")).isPresent())
                .max(Comparator.comparing(row -> number(row.get("level")).orElse(0)))
                .map(row -> new LevelChoice(
                        number(row.get("level")).orElse(1), reasons(List.of(row)), extraRecipients(rows)));
    }

    /** @return the extra recipients of each row with {@code tell}, from {@code tell_level} on, else from the first level on */
    private static List<ExtraRecipients> extraRecipients(List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> !words(row.get("tell")).isEmpty())
                .map(row -> ExtraRecipients.of(number(row.get("tell_level")).orElse(1), words(row.get("tell"))))
                .toList();
    }

    /** @return a step for each row with a level, a time and an action */
    public static List<ScheduledStep> steps(List<Map<String, Object>> rows) {
        var steps = new ArrayList<ScheduledStep>();
        for (var row : rows) {
            var level = number(row.get("level"));
            var after = number(row.get("after_minutes"));
            var actions = words(row.get("actions"));
            if (level.isPresent() && after.isPresent() && !actions.isEmpty()) {
                steps.add(new ScheduledStep(level.get(), after.get(), actions, words(row.get("channels"))));
            }
        }
        return steps;
    }

    /** @return the distinct words of the named output over all rows */
    public static List<String> all(List<Map<String, Object>> rows, String output) {
        return rows.stream()
                .flatMap(row -> words(row.get(output)).stream())
                .distinct()
                .toList();
    }

    /** @return the least positive number of the named output over all rows; null if there is none */
    public static @Nullable Integer least(List<Map<String, Object>> rows, String output) {
        return rows.stream()
                .flatMap(row -> number(row.get(output)).stream())
                .filter(n -> n > 0)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A table may return one text, {@code "a, b"}, or a list of texts. */
    private static List<String> words(@Nullable Object value) {
        return all(value)
                .flatMap(v -> Stream.of(v.toString().split(",")))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<?> all(@Nullable Object value) {
        return value == null ? Stream.of() : value instanceof Collection<?> many ? many.stream() : Stream.of(value);
    }

    private static Optional<Integer> number(@Nullable Object value) {
        return value instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    private static Optional<UUID> id(@Nullable Object value) {
        try {
            return Optional.of(UUID.fromString(String.valueOf(value)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
