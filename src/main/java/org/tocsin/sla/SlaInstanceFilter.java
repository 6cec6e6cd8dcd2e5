package org.tocsin.sla;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Seed 000's filters of the list, and more.
 *
 * @param incident the subject's id
 * @param open     whether it is still to be met, also late
 */
record SlaInstanceFilter(
        @Nullable SlaStatus status,
        @Nullable Boolean escalation_triggered,
        @Nullable UUID sla_definition,
        @Nullable SlaType sla_type,
        @Nullable String incident,
        @Nullable Boolean open) {

    static SlaInstanceFilter breached(@Nullable Boolean open) {
        return new SlaInstanceFilter(SlaStatus.BREACHED, null, null, null, null, open);
    }

    Specification<SlaInstance> of(String tenantId) {
        return (row, query, where) -> {
            var all = new ArrayList<Predicate>();
            all.add(where.equal(row.get("tenantId"), tenantId));
            if (status != null) {
                all.add(where.equal(row.get("status"), status));
            }
            if (escalation_triggered != null) {
                var at = row.get("escalationTriggeredAt");
                all.add(escalation_triggered ? at.isNotNull() : at.isNull());
            }
            if (sla_definition != null) {
                all.add(where.equal(row.get("promise").get("definitionId"), sla_definition));
            }
            if (sla_type != null) {
                all.add(where.equal(row.get("promise").get("slaType"), sla_type));
            }
            if (incident != null) {
                all.add(where.equal(row.get("subjectId"), incident));
            }
            if (open != null) {
                var isOpen = where.and(
                        row.get("metAt").isNull(), row.get("cancelledAt").isNull());
                all.add(open ? isOpen : where.not(isOpen));
            }
            return where.and(all.toArray(Predicate[]::new));
        };
    }
}
