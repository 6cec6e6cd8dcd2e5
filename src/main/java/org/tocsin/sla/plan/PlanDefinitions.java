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

/** Reads and writes a plan's figures in the ordinary definitions. No other copy exists, so both APIs always agree. */
@Component
public class PlanDefinitions {

    private static final List<String> NO_TICKETS = List.of("INCIDENT", "ALERT");

    private final SlaDefinitionRepository definitions;
    private final Clock clock;

    PlanDefinitions(SlaDefinitionRepository definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /** @return the figures of the definitions, the default where no definition holds one */
    public PlanFigures read() {
        var defaults = PlanFigures.defaults();
        var minutes = new EnumMap<PlanSlot, Integer>(PlanSlot.class);
        var warnings = new ArrayList<Double>();
        bySlot().forEach((slot, definition) -> {
            minutes.put(slot, definition.terms().targetDurationMinutes());
            warnings.add(definition.terms().thresholdPercent());
        });
        return defaults.with(minutes).warningAt(mostCommon(warnings));
    }

    /**
     * Writes figures into the definitions that hold them, and creates the missing definitions.
     *
     * @param minutes the figures to set; the others stay
     * @param warning of all of them in percent, null for no change
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

    /** Restores the default figures of the definitions that exist. */
    void reset() {
        var defaults = PlanFigures.defaults();
        bySlot().forEach((slot, definition) -> {
            var terms = definition.terms();
            revise(
                    definition,
                    terms.retargeted(defaults.minutes(slot), defaults.warning()).inForce(terms.isActive()));
        });
        definitions.flush();
    }

    /** @return the terms of a shipped or created definition for that figure */
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

    /** @return the warning that most definitions have; of two equally frequent ones the earlier */
    static double mostCommon(List<Double> warnings) {
        var counts = new HashMap<Double, Integer>();
        warnings.forEach(warning -> counts.merge(warning, 1, Integer::sum));
        return Set.copyOf(warnings).stream()
                .max((a, b) -> counts.getOrDefault(a, 0).equals(counts.getOrDefault(b, 0))
                        ? Double.compare(b, a)
                        : Integer.compare(counts.getOrDefault(a, 0), counts.getOrDefault(b, 0)))
                .orElse((double) SlaDefinition.DEFAULT_THRESHOLD);
    }
}
