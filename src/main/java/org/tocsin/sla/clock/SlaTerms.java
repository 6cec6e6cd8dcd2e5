package org.tocsin.sla.clock;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one SLA instance, copied from the definition when the SLA started, with the reason for this definition.
 *
 * @param businessHours the calendar; null means the tenant's default one, if it counts in business hours at all
 * @param thresholds    when people are notified and policies triggered; the first is the warning
 * @param notifyThresholds when people are notified only, and no policy is triggered
 * @param pauseOnHold   whether the SLA is paused while its subject is on hold
 */
@Embeddable
public record SlaTerms(
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

    /** @return the same terms, with these thresholds for notifications added */
    public SlaTerms withNotifications(List<Threshold> more) {
        var added = more.stream()
                .filter(threshold -> !thresholds.contains(threshold))
                .toList();
        return new SlaTerms(
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

    /** @return all thresholds in order of time */
    public List<Threshold> all() {
        return notifyThresholds.isEmpty()
                ? thresholds
                : Threshold.inOrder(
                        Stream.concat(thresholds.stream(), notifyThresholds.stream())
                                .toList(),
                        target());
    }

    /** @return of thresholds reached together, the one to notify about: the last that triggers policies, if any does */
    public Optional<Threshold> mostSerious(List<Threshold> reached) {
        var serious = reached.stream().filter(t -> !onlyNotifiesAt(t)).toList();
        var last = serious.isEmpty() ? reached : serious;
        return last.isEmpty() ? Optional.empty() : Optional.of(last.get(last.size() - 1));
    }

    public boolean onlyNotifiesAt(Threshold threshold) {
        return notifyThresholds.contains(threshold);
    }

    Duration target() {
        return Duration.ofMinutes(targetMinutes);
    }
}
