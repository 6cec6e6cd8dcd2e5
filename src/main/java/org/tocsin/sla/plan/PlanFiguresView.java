package org.tocsin.sla.plan;

import java.math.BigDecimal;
import org.tocsin.sla.catalogue.PlanSlot;

/** The nine figures of a plan, each in the unit of its name. */
record PlanFiguresView(
        Number criticalMttaMinutes,
        Number criticalMttrHours,
        Number highMttaMinutes,
        Number highMttrHours,
        Number mediumMttaHours,
        Number mediumMttrHours,
        Number lowMttaHours,
        Number lowMttrHours,
        Number notificationThresholdPct) {

    static PlanFiguresView of(PlanFigures figures) {
        return new PlanFiguresView(
                figure(figures, PlanSlot.CRITICAL_MTTA),
                figure(figures, PlanSlot.CRITICAL_MTTR),
                figure(figures, PlanSlot.HIGH_MTTA),
                figure(figures, PlanSlot.HIGH_MTTR),
                figure(figures, PlanSlot.MEDIUM_MTTA),
                figure(figures, PlanSlot.MEDIUM_MTTR),
                figure(figures, PlanSlot.LOW_MTTA),
                figure(figures, PlanSlot.LOW_MTTR),
                whole(figures.warning()));
    }

    private static Number figure(PlanFigures figures, PlanSlot slot) {
        return slot.figure(figures.minutes(slot));
    }

    private static Number whole(double percent) {
        return percent == Math.rint(percent) ? (Number) (int) percent : BigDecimal.valueOf(percent);
    }
}
