package org.tocsin.calendar.hours;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.platform.transaction.Specifications;

/** Filters of the list; {@code search} looks into name and description. */
record BusinessHoursFilter(
        @Nullable Boolean is_active,
        @Nullable Boolean is_default,
        @Nullable String timezone,
        @Nullable String search) {

    Specification<BusinessHours> condition() {
        return Specifications.ofTenant(
                Specifications.is("isActive", is_active),
                Specifications.is("isDefault", is_default),
                Specifications.is("timezone", timezone),
                Specifications.contains(search, "name", "description"));
    }
}
