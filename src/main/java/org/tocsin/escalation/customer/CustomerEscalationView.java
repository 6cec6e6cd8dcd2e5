package org.tocsin.escalation.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer escalation as the API shows it.
 *
 * @param updateEveryMinutes interval between updates to the customer; null if none are due
 * @param missed             number of updates in a row that the customer did not get
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
