package org.tocsin.sla.plan;

import java.util.EnumMap;
import java.util.Map;
import org.tocsin.sla.catalogue.PlanSlot;
import org.tocsin.sla.catalogue.SlaDefinition;

/**
 * The targets of a plan and when it warns.
 *
 * @param minutes by slot, all of them
 * @param warning in percent of each target
 */
public record PlanFigures(Map<PlanSlot, Integer> minutes, double warning) {

    public PlanFigures {
        minutes = Map.copyOf(minutes);
    }

    /** @return the figures of a tenant that chose none: those of premium */
    static PlanFigures defaults() {
        var minutes = new EnumMap<PlanSlot, Integer>(PlanSlot.class);
        for (var slot : PlanSlot.values()) {
            minutes.put(slot, slot.defaultMinutes());
        }
        return new PlanFigures(minutes, SlaDefinition.DEFAULT_THRESHOLD);
    }

    /** @param inMinutes of acknowledgement and resolution in turn, critical first */
    static PlanFigures of(int... inMinutes) {
        var minutes = new EnumMap<PlanSlot, Integer>(PlanSlot.class);
        var slots = PlanSlot.values();
        for (var i = 0; i < slots.length; i++) {
            minutes.put(slots[i], inMinutes[i]);
        }
        return new PlanFigures(minutes, SlaDefinition.DEFAULT_THRESHOLD);
    }

    int minutes(PlanSlot slot) {
        return minutes.getOrDefault(slot, slot.defaultMinutes());
    }

    PlanFigures with(Map<PlanSlot, Integer> others) {
        var all = new EnumMap<PlanSlot, Integer>(minutes);
        all.putAll(others);
        return new PlanFigures(all, warning);
    }

    PlanFigures warningAt(double percent) {
        return new PlanFigures(minutes, percent);
    }
}
