package org.tocsin.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Conditions of the lists' filters; null, which any row meets, where nothing is asked for. */
final class Specifications {

    private Specifications() {}

    static <T> @Nullable Specification<T> equal(String field, @Nullable Object value) {
        return value == null ? null : (row, query, is) -> is.equal(row.get(field), value);
    }

    /** Those that last beyond the one and begin before the other. */
    static <T> Specification<T> overlapping(@Nullable Instant from, @Nullable Instant to) {
        return Specification.allOf(
                from == null ? null : (row, query, is) -> is.greaterThan(row.get("endTime"), from),
                to == null ? null : (row, query, is) -> is.lessThan(row.get("startTime"), to));
    }
}
