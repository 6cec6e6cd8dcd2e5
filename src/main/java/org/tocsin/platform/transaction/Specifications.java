package org.tocsin.platform.transaction;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Conditions for list filters; a condition with a null value matches everything. */
public final class Specifications {

    private Specifications() {}

    /** Rows of the current tenant that match all conditions. */
    @SafeVarargs
    public static <T> Specification<T> ofTenant(Specification<T>... conditions) {
        return Specification.allOf(is("tenantId", CurrentTenant.id()), Specification.allOf(conditions));
    }

    /** @param field its name, or the path to it, separated by dots */
    public static <T> Specification<T> is(String field, @Nullable Object value) {
        return value == null
                ? Specification.unrestricted()
                : (row, query, where) -> where.equal(path(row, field), value);
    }

    /** Whether one of the fields contains that text, in any case. */
    public static <T> Specification<T> contains(@Nullable String text, String... fields) {
        if (text == null || text.isBlank()) {
            return Specification.unrestricted();
        }
        var pattern = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return (row, query, where) -> where.or(Arrays.stream(fields)
                .map(field -> where.like(where.lower(path(row, field)), pattern, '\\'))
                .toArray(Predicate[]::new));
    }

    /** Whether the JSON list has that entry. */
    public static <T> Specification<T> has(String list, @Nullable Object entry) {
        return entry == null
                ? Specification.unrestricted()
                : (row, query, where) -> where.isTrue(
                        where.function("jsonb_exists", Boolean.class, row.get(list), where.literal(entry.toString())));
    }

    /** Whether {@code startTime} to {@code endTime} overlaps that time. */
    public static <T> Specification<T> overlaps(@Nullable Instant from, @Nullable Instant until) {
        return Specification.allOf(
                (row, query, where) -> from == null ? null : where.greaterThan(row.get("endTime"), from),
                (row, query, where) -> until == null ? null : where.lessThan(row.get("startTime"), until));
    }

    private static <T> Path<T> path(Path<?> row, String field) {
        var last = field.lastIndexOf('.');
        return last < 0
                ? row.get(field)
                : Specifications.<Object>path(row, field.substring(0, last)).get(field.substring(last + 1));
    }
}
