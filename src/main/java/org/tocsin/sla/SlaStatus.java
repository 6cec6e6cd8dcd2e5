package org.tocsin.sla;

/** The status of an SLA. BREACHED stays when it is met late; {@code met_at} then says when. */
enum SlaStatus {
    ACTIVE,
    PAUSED,
    MET,
    BREACHED,
    CANCELLED
}
