package org.tocsin.escalation;

import jakarta.persistence.criteria.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Conditions of a list's filters. */
final class Specifications {

    private Specifications() {}

    /** @param field with a dot before a field of an embedded value. @return it equals the value; without a value, anything */
    static <T> Specification<T> is(String field, @Nullable Object value) {
        return (row, query, where) -> {
            Path<?> path = row;
            for (var name : field.split("\\.")) {
                path = path.get(name);
            }
            return value == null ? where.conjunction() : where.equal(path, value);
        };
    }
}
