package org.tocsin.sla;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.sla.SlaDefinition.Terms;
import org.tocsin.tenancy.TenantOpened;

/** The promises a tenant starts with: seed 000's responses, and the resolutions of seed 002's default definition. */
@Component
class SlaDefaults {

    private final SlaDefinitionRepository definitions;
    private final Clock clock;

    SlaDefaults(SlaDefinitionRepository definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    @EventListener
    @Order(50)
    void on(TenantOpened opened) {
        var tenant = opened.tenantId();
        var worst = List.of("CRITICAL", "EMERGENCY");
        add(tenant, response("Critical Incident", worst, List.of("P0", "P1"), 15, 75));
        add(tenant, response("High Priority", List.of("HIGH"), List.of("P2"), 30, 80));
        add(tenant, response("Medium Priority", List.of("MEDIUM"), List.of("P3"), 120, 85));
        add(tenant, response("Low Priority", List.of("LOW"), List.of("P4"), 480, 85));
        add(tenant, resolution("Critical Incident", worst, 4));
        add(tenant, resolution("High Severity", List.of("HIGH"), 8));
        add(tenant, resolution("Medium Severity", List.of("MEDIUM"), 24));
        add(tenant, resolution("Low Severity", List.of("LOW"), 72));
    }

    private void add(String tenant, Terms terms) {
        if (definitions.findByTenantIdAndName(tenant, terms.name()).isEmpty()) {
            definitions.save(new SlaDefinition(tenant, terms, clock.instant()));
        }
    }

    /** Up to half an hour counts around the clock, more in the tenant's business hours. */
    private static Terms response(
            String what, List<String> severities, List<String> priorities, int minutes, double threshold) {
        var criteria = new Criteria(List.of(), List.of(), List.of(), severities, priorities);
        return terms(what + " Response", SlaType.RESPONSE_TIME, criteria, minutes, minutes > 30, threshold);
    }

    private static Terms resolution(String what, List<String> severities, int hours) {
        var criteria = new Criteria(List.of(), List.of(), List.of(), severities, List.of());
        return terms(what + " Resolution", SlaType.RESOLUTION_TIME, criteria, hours * 60, false, 80);
    }

    private static Terms terms(
            String name, SlaType type, Criteria criteria, int minutes, boolean businessHoursOnly, double threshold) {
        var severities = String.join(" and ", criteria.severities()).toLowerCase(Locale.ROOT);
        var description = "SLA for " + severities + " incidents";
        return new Terms(
                name,
                description,
                type,
                criteria,
                minutes,
                businessHoursOnly,
                null,
                type == SlaType.RESOLUTION_TIME,
                true,
                List.of(Threshold.percent(threshold)),
                null,
                true,
                false);
    }
}
