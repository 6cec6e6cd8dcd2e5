package org.tocsin.oncall.swap;

/** The phase of a swap for the gateways of processes/shift-swap.bpmn: waits for a taker, for an approval, or for nothing. */
enum SwapPhase {
    OFFERED,
    TAKEN,
    SETTLED;

    static SwapPhase of(SwapStatus status) {
        return switch (status) {
            case REQUESTED -> OFFERED;
            case TAKEN -> TAKEN;
            case APPROVED, DECLINED, WITHDRAWN, EXPIRED -> SETTLED;
        };
    }
}
