package org.tocsin.sla.compat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.sla.clock.SlaFacts;

/**
 * The targets of one ticket and when they were met.
 *
 * @param id             the ticket's number
 * @param responseTarget null where there is no SLA, or while it is paused
 */
record TicketSla(
        long id,
        @Nullable OffsetDateTime responseTarget,
        @Nullable OffsetDateTime resolutionTarget,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime firstRespondedAt,
        @Nullable OffsetDateTime resolvedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable Double responseTimeHours,
        @Nullable Double resolutionTimeHours) {

    static TicketSla of(
            Map<String, ? extends @Nullable Object> facts,
            @Nullable Instant responseTarget,
            @Nullable Instant resolutionTarget,
            ZoneId zone) {
        var createdAt = SlaFacts.openedAt(facts);
        var respondedAt = SlaFacts.time(facts, "first_responded_at");
        var resolvedAt = SlaFacts.time(facts, "resolved_at");
        return new TicketSla(
                Long.parseLong(String.valueOf(facts.get("number"))),
                in(zone, responseTarget),
                in(zone, resolutionTarget),
                createdAt.atZone(zone).toOffsetDateTime(),
                in(zone, respondedAt),
                in(zone, resolvedAt),
                in(zone, SlaFacts.time(facts, "closed_at")),
                hours(createdAt, respondedAt),
                hours(createdAt, resolvedAt));
    }

    private static @Nullable OffsetDateTime in(ZoneId zone, @Nullable Instant at) {
        return at == null ? null : at.atZone(zone).toOffsetDateTime();
    }

    /** Rounded to a hundredth of an hour. */
    private static @Nullable Double hours(Instant from, @Nullable Instant to) {
        return to == null ? null : Math.round(Duration.between(from, to).toSeconds() / 36.0) / 100.0;
    }
}
