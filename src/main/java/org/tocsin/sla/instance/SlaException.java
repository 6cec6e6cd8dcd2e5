package org.tocsin.sla.instance;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;

/**
 * Why an SLA should be looked at with other eyes; shown beside its compliance, never hidden in it.
 *
 * @param approver who agreed, as the customer or the contract names them
 * @param recordedBy who wrote it down
 */
record SlaException(
        String reason,
        String approver,
        String recordedBy,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant recordedAt) {

    /** As the changelog writes it. */
    @Override
    public String toString() {
        return reason + ", approved by " + approver;
    }
}
