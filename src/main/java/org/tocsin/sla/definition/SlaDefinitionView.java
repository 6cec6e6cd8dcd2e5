package org.tocsin.sla.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.sla.catalogue.PlanSlot;
import org.tocsin.sla.catalogue.SlaDefinition;
import org.tocsin.sla.catalogue.SlaDefinition.Terms;

/**
 * A definition as the API shows it.
 *
 * @param escalationThresholdPercent null where the first of the thresholds is an offset from the target
 * @param planSlot                   the figure of the tenant's plan that this definition holds, null for none
 * @param movedDefaultFrom           the definition that lost the default flag; only in the answer to that change
 */
record SlaDefinitionView(
        UUID id,
        @JsonUnwrapped Terms terms,
        @Nullable String businessHoursName,
        @Nullable Double escalationThresholdPercent,
        @Nullable PlanSlot planSlot,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Named movedDefaultFrom,
        @JsonIgnore int version) {

    /** Another definition. */
    record Named(UUID id, String name) {

        static Named of(SlaDefinition definition) {
            return new Named(definition.id(), definition.name());
        }
    }

    static SlaDefinitionView of(
            SlaDefinition definition, @Nullable String businessHoursName, @Nullable Named movedDefaultFrom) {
        var terms = definition.terms();
        return new SlaDefinitionView(
                definition.id(),
                terms,
                businessHoursName,
                terms.warningPercent(),
                definition.planSlot(),
                definition.createdAt(),
                definition.updatedAt(),
                movedDefaultFrom,
                definition.version());
    }
}
