package org.tocsin.escalation.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's escalation as the API shows it.
 *
 * @param updateEveryMinutes how often the customer hears from us; null if nothing was promised
 * @param missed             how many updates in a row the customer did not get
 */
record CustomerEscalationView(
        UUID id,
        String incident,
        String kind,
        String customer,
        String reason,
        @Nullable String contact,
        @Nullable String requestedBy,
        @Nullable Integer updateEveryMinutes,
        @Nullable Instant updateDueAt,
        @Nullable Instant updatedAt,
        int missed,
        Instant createdAt,
        @Nullable Instant endedAt) {

    static CustomerEscalationView of(CustomerEscalation c) {
        return new CustomerEscalationView(
                c.id(),
                c.subjectId(),
                c.kind().word(),
                c.customer(),
                c.reason(),
                c.contact(),
                c.requestedBy(),
                c.updateEveryMinutes(),
                c.updateDueAt(),
                c.updatedAt(),
                c.missed(),
                c.createdAt(),
                c.endedAt());
    }
}
