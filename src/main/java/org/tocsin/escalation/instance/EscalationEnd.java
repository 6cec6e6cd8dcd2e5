package org.tocsin.escalation.instance;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an escalation ended. */
@Embeddable
record EscalationEnd(
        @Nullable Instant resolvedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledBecause) {

    static final EscalationEnd NONE = new EscalationEnd(null, null, null);

    static EscalationEnd resolved(Instant at) {
        return new EscalationEnd(at, null, null);
    }

    static EscalationEnd cancelled(String because, Instant at) {
        return new EscalationEnd(null, at, because);
    }
}
