package org.tocsin.sla;

/** Where the clock of a promise stands. BREACHED stays when the promise is kept late; {@code met_at} then says when. */
enum SlaStatus {
    ACTIVE,
    PAUSED,
    MET,
    BREACHED,
    CANCELLED
}
