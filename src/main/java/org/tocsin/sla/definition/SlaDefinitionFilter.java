package org.tocsin.sla.definition;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.platform.transaction.Specifications;
import org.tocsin.sla.catalogue.SlaDefinition;
import org.tocsin.sla.clock.SlaType;

/** The filters of the list; {@code search} looks into name and description, as for calendars. */
record SlaDefinitionFilter(
        @Nullable SlaType sla_type,
        @Nullable Boolean is_active,
        @Nullable Boolean business_hours_only,
        @Nullable String search) {

    Specification<SlaDefinition> condition() {
        return Specifications.ofTenant(
                Specifications.is("terms.slaType", sla_type),
                Specifications.is("terms.isActive", is_active),
                Specifications.is("terms.businessHoursOnly", business_hours_only),
                Specifications.contains(search, "terms.name", "terms.description"));
    }
}
