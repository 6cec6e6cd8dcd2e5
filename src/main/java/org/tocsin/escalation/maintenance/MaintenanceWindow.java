package org.tocsin.escalation.maintenance;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.transaction.TenantRow;

/** A maintenance window for some or all services: incidents are recorded meanwhile, and nobody is paged. */
@Entity
@Table(name = "maintenance_window")
@Audited("maintenance_window")
class MaintenanceWindow extends TenantRow {

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> services;

    private Instant startsAt;
    private Instant endsAt;
    private String reason;
    private @Nullable String createdBy;

    @SuppressWarnings("NullAway.Init") // JPA
    protected MaintenanceWindow() {}

    MaintenanceWindow(String tenantId, MaintenanceInput.Terms terms, @Nullable String by, Instant now) {
        super(tenantId, now);
        this.createdBy = by;
        take(terms);
    }

    final void take(MaintenanceInput.Terms terms) {
        services = terms.services();
        startsAt = terms.startsAt();
        endsAt = terms.endsAt();
        reason = terms.reason();
    }

    /** Ends it now; a window that has not begun never begins. */
    void end(Instant now) {
        endsAt = endsAt.isBefore(now) ? endsAt : now;
        startsAt = startsAt.isAfter(endsAt) ? endsAt : startsAt;
    }

    /** @return whether all affected services in these facts are covered; if any other service is affected, people are paged */
    boolean covers(Map<String, ? extends @Nullable Object> facts) {
        var affected = affected(facts).filter(service -> !service.isBlank()).toList();
        return services.isEmpty() || !affected.isEmpty() && affected.stream().allMatch(this::isAbout);
    }

    private boolean isAbout(String service) {
        return services.stream().anyMatch(service.strip()::equalsIgnoreCase);
    }

    private static Stream<String> affected(Map<String, ? extends @Nullable Object> facts) {
        var beside = facts.get("affected_services") instanceof Collection<?> many ? many : List.of();
        return Stream.concat(
                Stream.of(Objects.toString(facts.get("service"), "")),
                beside.stream().map(String::valueOf));
    }

    MaintenanceInput.Terms terms() {
        return new MaintenanceInput.Terms(services, startsAt, endsAt, reason);
    }

    Instant endsAt() {
        return endsAt;
    }

    @Nullable
    String createdBy() {
        return createdBy;
    }
}
