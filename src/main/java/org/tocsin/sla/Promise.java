package org.tocsin.sla;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was promised to one subject, copied from the definition when the clock started, and why this definition.
 *
 * @param businessHours  the calendar; null means the tenant's default one, if it counts in business hours at all
 * @param warningPercent when the warning comes, in percent of the target
 */
@Embeddable
record Promise(
        UUID definitionId,
        String definitionName,
        @Enumerated(EnumType.STRING) SlaType slaType,
        int targetMinutes,
        boolean businessHoursOnly,
        @Nullable UUID businessHours,
        double warningPercent,
        boolean escalationEnabled,
        @Nullable UUID escalationPolicy,
        @Enumerated(EnumType.STRING) ConflictRule conflictRule,
        String reason) {

    static Promise of(SlaDefinition definition, ConflictRule rule, String reason) {
        var terms = definition.terms();
        return new Promise(
                definition.id(),
                terms.name(),
                terms.type(),
                terms.targetMinutes(),
                terms.businessHoursOnly(),
                terms.businessHours(),
                terms.thresholdPercent(),
                terms.escalationEnabled(),
                terms.escalationPolicy(),
                rule,
                reason);
    }

    Duration target() {
        return Duration.ofMinutes(targetMinutes);
    }
}
