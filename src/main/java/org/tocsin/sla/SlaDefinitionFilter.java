package org.tocsin.sla;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Seed 000's filters of the list; {@code search} looks into name and description, as for calendars. */
record SlaDefinitionFilter(
        @Nullable SlaType sla_type,
        @Nullable Boolean is_active,
        @Nullable Boolean business_hours_only,
        @Nullable String search) {

    Specification<SlaDefinition> of(String tenantId) {
        return (row, query, where) -> {
            var all = new ArrayList<Predicate>();
            all.add(where.equal(row.get("tenantId"), tenantId));
            if (sla_type != null) {
                all.add(where.equal(row.get("slaType"), sla_type));
            }
            if (is_active != null) {
                all.add(where.equal(row.get("isActive"), is_active));
            }
            if (business_hours_only != null) {
                all.add(where.equal(row.get("businessHoursOnly"), business_hours_only));
            }
            if (search != null && !search.isBlank()) {
                var part = "%" + search.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
                all.add(where.or(
                        where.like(where.lower(row.get("name")), part, '\\'),
                        where.like(where.lower(row.get("description")), part, '\\')));
            }
            return where.and(all.toArray(Predicate[]::new));
        };
    }
}
