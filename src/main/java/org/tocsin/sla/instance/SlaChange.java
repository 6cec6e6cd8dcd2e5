package org.tocsin.sla.instance;

import org.tocsin.sla.clock.SlaState.Stage;

/** What the message {@code sla.changed} says, in lower case as its variable {@code change}. */
public enum SlaChange {
    FULFILLED,
    PAUSED,
    RESUMED,
    RETARGETED,
    CANCELLED;

    /** @return what its process is told where our record is ahead; to apply it again changes nothing */
    static SlaChange thatLeadTo(Stage stage) {
        return switch (stage) {
            case RUNNING -> RESUMED;
            case PAUSED -> PAUSED;
            case OVERDUE -> RETARGETED;
            case OVER -> FULFILLED;
        };
    }
}
