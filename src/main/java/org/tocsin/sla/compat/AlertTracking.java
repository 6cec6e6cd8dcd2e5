package org.tocsin.sla.compat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.sla.clock.SlaFacts;
import org.tocsin.sla.clock.SlaStatus;
import org.tocsin.sla.instance.SlaInstance;
import org.tocsin.sla.instance.SlaInstanceView;

/**
 * The tracking record of one alert: its times, both targets, and all its SLAs. Minutes are wall-clock time.
 *
 * @param alertId  the alert's number
 * @param severity one of four words; EMERGENCY counts as critical
 * @param mttaMinutes until it was acknowledged, null before
 */
record AlertTracking(
        String alertId,
        String incident,
        String tenantId,
        String title,
        String severity,
        String status,
        Instant createdAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt,
        @Nullable Integer mttaTargetMinutes,
        @Nullable Double mttaMinutes,
        boolean mttaBreached,
        @Nullable Integer mttrTargetMinutes,
        @Nullable Double mttrMinutes,
        boolean mttrBreached,
        boolean warningSent,
        double elapsedMinutes,
        List<SlaInstanceView> slaInstances) {

    /**
     * One line of the list of breaches.
     *
     * @param metric         mtta or mttr
     * @param elapsedMinutes wall-clock time until now, or until it was met late
     * @param status         breached or warning
     */
    record Breach(
            String alertId,
            String incident,
            UUID slaInstance,
            String title,
            String severity,
            String metric,
            Instant createdAt,
            long elapsedMinutes,
            int targetMinutes,
            @Nullable Instant targetTime,
            String status,
            boolean isOpen) {}

    static AlertTracking of(
            String tenantId,
            Map<String, ? extends @Nullable Object> facts,
            Optional<SlaInstance> acknowledgement,
            Optional<SlaInstance> resolution,
            List<SlaInstanceView> views,
            Instant now) {
        var createdAt = SlaFacts.openedAt(facts);
        var acknowledgedAt = SlaFacts.time(facts, "acknowledged_at");
        var resolvedAt = SlaFacts.time(facts, "resolved_at");
        return new AlertTracking(
                String.valueOf(facts.get("number")),
                String.valueOf(facts.get("subject_id")),
                tenantId,
                String.valueOf(facts.get("title")),
                severity(facts),
                String.valueOf(facts.get("status")),
                createdAt,
                acknowledgedAt,
                resolvedAt,
                target(acknowledgement),
                acknowledgedAt == null ? null : minutes(createdAt, acknowledgedAt),
                isBreached(acknowledgement),
                target(resolution),
                resolvedAt == null ? null : minutes(createdAt, resolvedAt),
                isBreached(resolution),
                views.stream().anyMatch(view -> view.warnedAt() != null),
                minutes(createdAt, resolvedAt == null ? now : resolvedAt),
                views);
    }

    static String severity(Map<String, ? extends @Nullable Object> facts) {
        var word = String.valueOf(facts.get("severity")).toLowerCase(Locale.ROOT);
        return word.equals("emergency") ? "critical" : word;
    }

    private static @Nullable Integer target(Optional<SlaInstance> instance) {
        return instance.map(it -> it.terms().targetMinutes()).orElse(null);
    }

    private static boolean isBreached(Optional<SlaInstance> instance) {
        return instance.filter(it -> it.status() == SlaStatus.BREACHED).isPresent();
    }

    private static double minutes(Instant from, Instant to) {
        return Math.round(Duration.between(from, to).toMillis() / 600.0) / 100.0;
    }
}
