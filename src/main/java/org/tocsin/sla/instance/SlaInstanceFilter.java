package org.tocsin.sla.instance;

import jakarta.persistence.criteria.Predicate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.platform.transaction.Specifications;
import org.tocsin.sla.clock.SlaStatus;
import org.tocsin.sla.clock.SlaType;

/**
 * The filters of the list.
 *
 * @param incident the subject's id
 * @param open     whether it still has to be met, even late
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

    Specification<SlaInstance> condition() {
        return Specifications.ofTenant(
                Specifications.is("state.status", status),
                Specifications.is("promise.definitionId", sla_definition),
                Specifications.is("promise.slaType", sla_type),
                Specifications.is("subjectId", incident),
                (row, query, where) -> escalation_triggered == null
                        ? null
                        : is(
                                escalation_triggered,
                                row.get("escalationTriggeredAt").isNotNull()),
                (row, query, where) -> open == null
                        ? null
                        : is(
                                open,
                                where.and(
                                        row.get("state").get("metAt").isNull(),
                                        row.get("state").get("cancelledAt").isNull())));
    }

    private static Predicate is(boolean wanted, Predicate condition) {
        return wanted ? condition : condition.not();
    }
}
