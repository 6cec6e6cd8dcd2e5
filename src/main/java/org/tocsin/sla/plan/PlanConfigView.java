package org.tocsin.sla.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.tenancy.Plan;

/**
 * A tenant's plan as the API shows it. The figures of the active one are those of the definitions, even if edited there.
 *
 * @param allowedChannels the channels for outgoing data, empty for all; dataSovereignty forbids some
 */
record PlanConfigView(
        UUID id,
        String tenantId,
        String name,
        Plan template,
        Map<String, Object> overrides,
        @JsonUnwrapped PlanFiguresView figures,
        BigDecimal penaltyPerHour,
        String currency,
        List<String> complianceFlags,
        List<String> allowedChannels,
        boolean dataSovereignty,
        boolean auditLogging,
        boolean isActive,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore int version) {

    /** @param kept the figures of the tenant's definitions */
    static PlanConfigView of(PlanConfig config, PlanFigures kept) {
        var terms = config.terms();
        return new PlanConfigView(
                config.id(),
                config.tenantId(),
                config.name(),
                config.template(),
                config.overrides(),
                PlanFiguresView.of(config.isActive() ? kept : terms.figures()),
                terms.penaltyPerHour(),
                terms.currency(),
                terms.complianceFlags(),
                terms.allowedChannels(),
                terms.dataSovereignty(),
                terms.auditLogging(),
                config.isActive(),
                config.createdAt(),
                config.updatedAt(),
                config.version());
    }
}
