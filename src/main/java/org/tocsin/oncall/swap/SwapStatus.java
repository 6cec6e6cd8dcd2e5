package org.tocsin.oncall.swap;

/** How far a swap has come. */
enum SwapStatus {
    /** Offered; nobody has taken it. */
    REQUESTED,
    /** Somebody takes it; an approval is awaited. */
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
