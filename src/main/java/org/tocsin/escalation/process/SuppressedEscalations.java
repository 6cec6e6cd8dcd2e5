package org.tocsin.escalation.process;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.escalation.instance.EscalationService;
import org.tocsin.escalation.instance.Suppression;
import org.tocsin.escalation.maintenance.MaintenanceChanged;

/** Lets what a maintenance holds look again at once. Each would by itself when its own time comes, so a crash in between only makes it late. */
@Component
class SuppressedEscalations {

    private static final UUID FIRST = new UUID(0, 0);

    private final EscalationService escalations;

    SuppressedEscalations(EscalationService escalations) {
        this.escalations = escalations;
    }

    /** Some at a time, each in a transaction of its own: a storm during maintenance may have left thousands. */
    @EventListener
    void on(MaintenanceChanged changed) {
        for (var last = FIRST; last != null; ) {
            last = escalations.checkHeld(Suppression.Reason.MAINTENANCE, last);
        }
    }
}
