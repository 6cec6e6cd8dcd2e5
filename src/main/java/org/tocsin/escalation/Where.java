package org.tocsin.escalation;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Conditions of a list's filters. */
final class Where {

    private Where() {}

    /** @return the field equals the value; without a value, anything */
    static <T> Specification<T> is(String field, @Nullable Object value) {
        return (row, query, where) -> value == null ? where.conjunction() : where.equal(row.get(field), value);
    }
}
