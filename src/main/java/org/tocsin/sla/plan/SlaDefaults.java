package org.tocsin.sla.plan;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.sla.catalogue.Criteria;
import org.tocsin.sla.catalogue.PlanSlot;
import org.tocsin.sla.catalogue.SlaDefinition;
import org.tocsin.sla.catalogue.SlaDefinition.Terms;
import org.tocsin.sla.catalogue.SlaDefinitionRepository;
import org.tocsin.sla.clock.SlaType;
import org.tocsin.sla.clock.Threshold;
import org.tocsin.tenancy.TenantOpened;

/**
 * The definitions that a tenant starts with: responses, the resolutions of a plan without overrides, and targets for
 * tickets. Unusual pairs of severity and priority get the default of each type.
 */
@Component
class SlaDefaults {

    private static final List<String> ANY = List.of();
    private static final List<String> NO_TICKETS = List.of("INCIDENT", "ALERT"), TICKETS = List.of("TICKET");

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
        addDefault(tenant, response("High Priority", List.of("HIGH"), List.of("P2"), 30, 80), null);
        add(tenant, response("Medium Priority", List.of("MEDIUM"), List.of("P3"), 120, 85));
        add(tenant, response("Low Priority", List.of("LOW"), List.of("P4"), 480, 85));
        resolution(tenant, PlanSlot.CRITICAL_MTTR);
        resolution(tenant, PlanSlot.HIGH_MTTR);
        addDefault(tenant, terms(PlanSlot.MEDIUM_MTTR), PlanSlot.MEDIUM_MTTR);
        resolution(tenant, PlanSlot.LOW_MTTR);
        ticket(tenant, "Urgent", List.of("P0", "P1"), 1, 4);
        ticket(tenant, "High Priority", List.of("P2"), 4, 8);
        ticket(tenant, "Medium Priority", List.of("P3"), 8, 24);
        ticket(tenant, "Low Priority", List.of("P4"), 24, 72);
    }

    private void add(String tenant, Terms terms) {
        add(tenant, terms, null);
    }

    /** The default flag and the slot are set only where no other definition has them. */
    private void add(String tenant, Terms terms, @Nullable PlanSlot slot) {
        if (definitions.findByTenantIdAndName(tenant, terms.name()).isEmpty()) {
            var free = slot != null && !definitions.existsByTenantIdAndPlanSlot(tenant, slot);
            definitions.save(new SlaDefinition(tenant, terms, clock.instant()).inSlot(free ? slot : null));
        }
    }

    private void addDefault(String tenant, Terms terms, @Nullable PlanSlot slot) {
        var taken = definitions
                .findByTenantIdAndSlaTypeAndIsDefaultTrue(tenant, terms.slaType())
                .isPresent();
        add(tenant, taken ? terms : terms.asDefault(true), slot);
    }

    private void resolution(String tenant, PlanSlot slot) {
        add(tenant, terms(slot), slot);
    }

    private void ticket(String tenant, String what, List<String> priorities, int responseHours, int resolutionHours) {
        var criteria = new Criteria(TICKETS, ANY, ANY, ANY, priorities);
        var response = SlaType.FIRST_RESPONSE;
        var resolution = SlaType.RESOLUTION_TIME;
        add(tenant, terms(what + " Ticket Response", response, criteria, responseHours * 60, false, 80));
        add(tenant, terms(what + " Ticket Resolution", resolution, criteria, resolutionHours * 60, false, 80));
    }

    /** Targets up to half an hour count around the clock, longer ones in the tenant's business hours. */
    private static Terms response(
            String what, List<String> severities, List<String> priorities, int minutes, double threshold) {
        var criteria = new Criteria(NO_TICKETS, ANY, ANY, severities, priorities);
        return terms(what + " Response", SlaType.RESPONSE_TIME, criteria, minutes, minutes > 30, threshold);
    }

    private static Terms terms(PlanSlot slot) {
        return PlanDefinitions.terms(slot, slot.defaultMinutes(), SlaDefinition.DEFAULT_THRESHOLD);
    }

    static Terms terms(
            String name, SlaType type, Criteria criteria, int minutes, boolean businessHoursOnly, double threshold) {
        return new Terms(
                name,
                description(criteria),
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

    private static String description(Criteria criteria) {
        return criteria.incidentKinds().equals(TICKETS)
                ? "SLA for tickets of priority " + String.join(" and ", criteria.incidentPriorities())
                : "SLA for "
                        + String.join(" and ", criteria.incidentSeverities()).toLowerCase(Locale.ROOT) + " incidents";
    }
}
