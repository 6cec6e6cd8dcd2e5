package org.tocsin.calendar;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Seed 000's filters of the list; {@code search} looks into name and description. */
record BusinessHoursFilter(
        @Nullable Boolean is_active,
        @Nullable Boolean is_default,
        @Nullable String timezone,
        @Nullable String search) {

    Specification<BusinessHours> of(String tenantId) {
        return (row, query, where) -> {
            var all = new ArrayList<Predicate>();
            all.add(where.equal(row.get("tenantId"), tenantId));
            if (is_active != null) {
                all.add(where.equal(row.get("isActive"), is_active));
            }
            if (is_default != null) {
                all.add(where.equal(row.get("isDefault"), is_default));
            }
            if (timezone != null) {
                all.add(where.equal(row.get("timezone"), timezone));
            }
            if (search != null) {
                var word = search.toLowerCase(Locale.ROOT);
                all.add(where.or(
                        where.gt(where.locate(where.lower(row.get("name")), word), 0),
                        where.gt(where.locate(where.lower(row.get("description")), word), 0)));
            }
            return where.and(all.toArray(Predicate[]::new));
        };
    }
}
