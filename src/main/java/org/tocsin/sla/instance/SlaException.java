package org.tocsin.sla.instance;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;

/**
 * A note that a breach or an SLA should be judged differently. It is shown beside the SLA and changes no figure.
 *
 * @param approver the person who agreed, as the customer or the contract names them
 * @param recordedBy the user who recorded it
 */
record SlaException(
        String reason,
        String approver,
        String recordedBy,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant recordedAt) {

    /** As the changelog shows it. */
    @Override
    public String toString() {
        return reason + ", approved by " + approver;
    }
}
