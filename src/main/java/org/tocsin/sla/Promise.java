package org.tocsin.sla;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What was promised to one subject, copied from the definition when the clock started, and why this definition.
 *
 * @param businessHours the calendar; null means the tenant's default one, if it counts in business hours at all
 * @param thresholds    when people are told; the first is the warning
 * @param notifyThresholds when people are told beside that, and nothing is set off
 * @param pauseOnHold   whether the clock stands still while its subject is on hold
 */
@Embeddable
record Promise(
        UUID definitionId,
        String definitionName,
        @Enumerated(EnumType.STRING) SlaType slaType,
        int targetMinutes,
        boolean businessHoursOnly,
        @Nullable UUID businessHours,
        @JdbcTypeCode(SqlTypes.JSON) List<Threshold> thresholds,
        @JdbcTypeCode(SqlTypes.JSON) List<Threshold> notifyThresholds,
        boolean pauseOnHold,
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
                terms.thresholds(),
                List.of(),
                terms.pauseOnHold(),
                terms.escalationEnabled(),
                terms.escalationPolicy(),
                rule,
                reason);
    }

    /** @return the same promise under the definition's terms as they are now */
    Promise under(SlaDefinition definition) {
        return of(definition, conflictRule, reason).alsoTelling(notifyThresholds);
    }

    /** @return the same promise, of which people are told at these thresholds as well */
    Promise alsoTelling(List<Threshold> more) {
        var added = more.stream()
                .filter(threshold -> !thresholds.contains(threshold))
                .toList();
        return new Promise(
                definitionId,
                definitionName,
                slaType,
                targetMinutes,
                businessHoursOnly,
                businessHours,
                thresholds,
                added,
                pauseOnHold,
                escalationEnabled,
                escalationPolicy,
                conflictRule,
                reason);
    }

    /** @return all thresholds, as they follow each other */
    List<Threshold> heardOf() {
        return notifyThresholds.isEmpty()
                ? thresholds
                : Threshold.inOrder(
                        Stream.concat(thresholds.stream(), notifyThresholds.stream())
                                .toList(),
                        target());
    }

    boolean onlyNotifiesAt(Threshold threshold) {
        return notifyThresholds.contains(threshold);
    }

    Duration target() {
        return Duration.ofMinutes(targetMinutes);
    }
}
