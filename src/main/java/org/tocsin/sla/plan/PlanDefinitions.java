package org.tocsin.sla.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.sla.catalogue.Criteria;
import org.tocsin.sla.catalogue.PlanSlot;
import org.tocsin.sla.catalogue.SlaDefinition;
import org.tocsin.sla.catalogue.SlaDefinition.Terms;
import org.tocsin.sla.catalogue.SlaDefinitionRepository;

/** The ordinary definitions behind a plan's figures: there is no other copy of them, so both APIs always agree. */
@Component
public class PlanDefinitions {

    private static final List<String> NO_TICKETS = List.of("INCIDENT", "ALERT");

    private final SlaDefinitionRepository definitions;
    private final Clock clock;

    PlanDefinitions(SlaDefinitionRepository definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /** @return the figures as the definitions have them, the usual one where there is none */
    public PlanFigures read() {
        var usual = PlanFigures.usual();
        var minutes = new EnumMap<PlanSlot, Integer>(PlanSlot.class);
        var warnings = new ArrayList<Double>();
        bySlot().forEach((slot, definition) -> {
            minutes.put(slot, definition.terms().targetDurationMinutes());
            warnings.add(definition.terms().thresholdPercent());
        });
        return usual.with(minutes).warningAt(mostCommon(warnings));
    }

    /**
     * Writes figures into the definitions that hold them, and creates those that are missing.
     *
     * @param minutes the figures that are set; the others stay
     * @param warning percent of all of them, null for no change
     */
    void write(Map<PlanSlot, Integer> minutes, @Nullable Double warning) {
        var current = read();
        var wanted = current.with(minutes);
        var held = bySlot();
        for (var slot : PlanSlot.values()) {
            var definition = held.get(slot);
            if (definition == null) {
                create(slot, wanted.minutes(slot), warning == null ? current.warning() : warning);
            } else if (minutes.containsKey(slot) || warning != null) {
                var terms = definition.terms();
                var revised = terms.retargeted(wanted.minutes(slot), warning);
                revise(definition, minutes.containsKey(slot) ? revised : revised.inForce(terms.isActive()));
            }
        }
        definitions.flush();
    }

    /** Brings back the usual figures; creates nothing. */
    void reset() {
        var usual = PlanFigures.usual();
        bySlot().forEach((slot, definition) -> {
            var terms = definition.terms();
            revise(
                    definition,
                    terms.retargeted(usual.minutes(slot), usual.warning()).inForce(terms.isActive()));
        });
        definitions.flush();
    }

    /** @return the terms under which a definition for that figure is shipped or created */
    static Terms terms(PlanSlot slot, int minutes, double warning) {
        var criteria = new Criteria(NO_TICKETS, List.of(), List.of(), slot.severities(), List.of());
        return SlaDefaults.terms(slot.definitionName(), slot.type(), criteria, minutes, false, warning);
    }

    private void create(PlanSlot slot, int minutes, double warning) {
        var terms = terms(slot, minutes, warning);
        var name = terms.name();
        for (var n = 2; isTaken(name); n++) {
            name = terms.name() + " " + n;
        }
        definitions.save(new SlaDefinition(CurrentTenant.id(), terms.named(name), clock.instant()).inSlot(slot));
    }

    private boolean isTaken(String name) {
        return definitions.findByTenantIdAndName(CurrentTenant.id(), name).isPresent();
    }

    private void revise(SlaDefinition definition, Terms terms) {
        if (!terms.equals(definition.terms())) {
            definition.revise(terms, clock.instant());
            definitions.save(definition);
        }
    }

    private Map<PlanSlot, SlaDefinition> bySlot() {
        var held = new EnumMap<PlanSlot, SlaDefinition>(PlanSlot.class);
        for (var definition : definitions.findByTenantIdAndPlanSlotIsNotNull(CurrentTenant.id())) {
            var slot = definition.planSlot();
            if (slot != null) {
                held.put(slot, definition);
            }
        }
        return held;
    }

    /** @return the percentage that most of them warn at, the earlier one of two */
    static double mostCommon(List<Double> warnings) {
        var counts = new HashMap<Double, Integer>();
        warnings.forEach(warning -> counts.merge(warning, 1, Integer::sum));
        return Set.copyOf(warnings).stream()
                .max((a, b) -> counts.getOrDefault(a, 0).equals(counts.getOrDefault(b, 0))
                        ? Double.compare(b, a)
                        : Integer.compare(counts.getOrDefault(a, 0), counts.getOrDefault(b, 0)))
                .orElse((double) SlaDefinition.USUAL_THRESHOLD);
    }
}
