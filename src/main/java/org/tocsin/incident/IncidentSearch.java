package org.tocsin.incident;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.incident.lifecycle.Kind;
import org.tocsin.incident.lifecycle.Status;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;
import org.tocsin.platform.transaction.CurrentTenant;

/** Finds the ids of a list's page, newest first. Plain SQL, since the words of {@code q} need PostgreSQL's text search. */
@Component
class IncidentSearch {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int LONGEST_SEARCH = 500;

    private final JdbcClient jdbc;

    IncidentSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<UUID> find(IncidentFilter filter, Pageable page) {
        var query = new Query(filter);
        var total = jdbc.sql("select count(*) from incident where " + query.where)
                .params(query.parameters)
                .query(Long.class)
                .single();
        var ids = jdbc.sql("select id from incident where " + query.where
                        + " order by created_at desc, id limit :limit offset :offset")
                .params(query.parameters)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(UUID.class)
                .list();
        return new PageImpl<>(ids, page, total);
    }

    /** The conditions of one search, with all input errors. */
    private static final class Query {

        private final StringBuilder where = new StringBuilder("tenant_id = :tenant");
        private final Map<String, Object> parameters = new HashMap<>();
        private final InputErrors errors = new InputErrors();

        Query(IncidentFilter filter) {
            parameters.put("tenant", CurrentTenant.id());
            words("status", filter.status(), word -> named(word, Status.values()), Status.values());
            words("severity", filter.severity(), Severity::of, Severity.values());
            words("priority", filter.priority(), Priority::of, Priority.values());
            words("kind", filter.kind(), word -> named(word, Kind.values()), Kind.values());
            texts("category", filter.category(), text -> text.toUpperCase(Locale.ROOT));
            texts("service", filter.service(), Function.identity());
            texts("team", filter.team(), Function.identity());
            texts("assignee", filter.assignee(), this::uuid);
            moment("since", filter.since(), ">=");
            moment("until", filter.until(), "<");
            search(filter.q());
            errors.throwIfAny();
        }

        private <E extends Enum<E>> void words(
                String field, @Nullable List<String> words, Function<String, Optional<E>> parser, E[] allowed) {
            texts(field, words, word -> {
                E value = errors.word(field, word, parser, allowed);
                return value == null ? "" : value.name();
            });
        }

        private void texts(String field, @Nullable List<String> texts, Function<String, ?> value) {
            var values = texts == null
                    ? List.of()
                    : texts.stream()
                            .map(text -> text.replace("\0", "").strip())
                            .filter(text -> !text.isEmpty())
                            .map(value)
                            .filter(Objects::nonNull)
                            .toList();
            if (!values.isEmpty()) {
                where.append(" and ")
                        .append(field)
                        .append(" in (:")
                        .append(field)
                        .append(')');
                parameters.put(field, values);
            }
        }

        private @Nullable UUID uuid(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                errors.add("assignee", "unknown_value", "must be the id of a user");
                return null;
            }
        }

        private void moment(String field, @Nullable String text, String operator) {
            var moment = errors.moment(field, text);
            if (moment != null) {
                where.append(" and created_at ").append(operator).append(" :").append(field);
                parameters.put(field, moment.atOffset(ZoneOffset.UTC));
            }
        }

        private void search(@Nullable String q) {
            errors.limitText("q", q, LONGEST_SEARCH);
            if (q == null || q.isBlank()) {
                return;
            }
            var beginnings = NO_WORD.splitAsStream(q.strip())
                    .filter(word -> !word.isEmpty())
                    .map(word -> "'" + word + "':*")
                    .collect(Collectors.joining(" & "));
            where.append(" and words @@ to_tsquery('simple', :q)");
            parameters.put("q", beginnings);
        }

        private static <E extends Enum<E>> Optional<E> named(String word, E[] values) {
            return Arrays.stream(values)
                    .filter(v -> v.name().equalsIgnoreCase(word.strip()))
                    .findFirst();
        }
    }
}
