package org.tocsin.sla;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Seed 000's filters of the list. */
record SlaDefinitionFilter(
        @Nullable SlaType sla_type,
        @Nullable Boolean is_active,
        @Nullable Boolean business_hours_only) {

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
            return where.and(all.toArray(Predicate[]::new));
        };
    }
}
