package org.tocsin.sla.clock;

/** The status of an SLA. BREACHED stays when it is met late; {@code met_at} then says when. */
public enum SlaStatus {
    ACTIVE,
    PAUSED,
    MET,
    BREACHED,
    CANCELLED
}
