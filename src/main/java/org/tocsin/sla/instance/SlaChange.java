package org.tocsin.sla.instance;

import org.tocsin.sla.clock.SlaState.Stage;

/** A change of an SLA: the variable {@code change} of the message {@code sla.changed}, in lower case. */
public enum SlaChange {
    FULFILLED,
    PAUSED,
    RESUMED,
    RETARGETED,
    CANCELLED;

    /** @return the change that moves a process to this stage of the record; applied again it has no effect */
    static SlaChange thatLeadTo(Stage stage) {
        return switch (stage) {
            case RUNNING -> RESUMED;
            case PAUSED -> PAUSED;
            case OVERDUE -> RETARGETED;
            case OVER -> FULFILLED;
        };
    }
}
