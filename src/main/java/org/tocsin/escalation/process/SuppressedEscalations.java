package org.tocsin.escalation.process;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.escalation.instance.EscalationService;
import org.tocsin.escalation.instance.Suppression;
import org.tocsin.escalation.maintenance.MaintenanceChanged;

/** Makes escalations in maintenance check again when a window changes. Their timers do so anyway, so a crash only delays it. */
@Component
class SuppressedEscalations {

    private static final UUID FIRST = new UUID(0, 0);

    private final EscalationService escalations;

    SuppressedEscalations(EscalationService escalations) {
        this.escalations = escalations;
    }

    /** Works in pages, each in its own transaction, since there may be thousands of them. */
    @EventListener
    void on(MaintenanceChanged changed) {
        for (var last = FIRST; last != null; ) {
            last = escalations.checkHeld(Suppression.Reason.MAINTENANCE, last);
        }
    }
}
