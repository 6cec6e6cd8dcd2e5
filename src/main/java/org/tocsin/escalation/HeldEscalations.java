package org.tocsin.escalation;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets what is held look again at once. Each would by itself when its own time comes, so a crash in between only makes it late. */
@Component
class HeldEscalations {

    private static final UUID FIRST = new UUID(0, 0);

    private final EscalationService escalations;

    HeldEscalations(EscalationService escalations) {
        this.escalations = escalations;
    }

    /** Some at a time, each in a transaction of its own: a storm during maintenance may have left thousands. */
    void lookAgain(Hold because) {
        for (var last = FIRST; last != null; ) {
            last = escalations.checkHeld(because, last);
        }
    }
}
