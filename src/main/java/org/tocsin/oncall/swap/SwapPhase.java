package org.tocsin.oncall.swap;

/** What the gateways of processes/shift-swap.bpmn ask: whether a swap waits for a taker, for an approval, or for nothing more. */
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
