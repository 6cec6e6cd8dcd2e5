package org.tocsin.oncall.swap;

/** Status of a swap. */
enum SwapStatus {
    /** Offered, not taken yet. */
    REQUESTED,
    /** Taken, waiting for an approval. */
    TAKEN,
    /** The schedule was changed. */
    APPROVED,
    DECLINED,
    WITHDRAWN,
    /** Nobody took or approved it in time. */
    EXPIRED;

    boolean isOpen() {
        return this == REQUESTED || this == TAKEN;
    }
}
