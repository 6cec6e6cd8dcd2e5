package org.tocsin.escalation.maintenance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A maintenance window as the API shows it; while {@code active}, nobody is paged about its services. */
record MaintenanceView(
        UUID id,
        List<String> services,
        Instant startsAt,
        Instant endsAt,
        String reason,
        boolean active,
        @Nullable String createdBy,
        Instant createdAt,
        @JsonIgnore int version) {

    static MaintenanceView of(MaintenanceWindow window, Instant now) {
        var terms = window.terms();
        return new MaintenanceView(
                window.id(),
                terms.services(),
                terms.startsAt(),
                terms.endsAt(),
                terms.reason(),
                !terms.startsAt().isAfter(now) && terms.endsAt().isAfter(now),
                window.createdBy(),
                window.createdAt(),
                window.version());
    }
}
