package org.tocsin.incident;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When staff and customer last spoke to each other about it; what they said is in its comments. */
@MappedSuperclass
abstract class Conversation {

    private @Nullable Instant firstRespondedAt;
    private @Nullable Instant repliedAt;
    private @Nullable Instant messageAt;

    abstract boolean neverWas();

    /** Staff has answered where the customer sees it. What never was an incident has no first response. */
    void reply(Instant at) {
        repliedAt = at;
        if (firstRespondedAt == null && !neverWas()) {
            firstRespondedAt = at;
        }
    }

    void hearFromCustomer(Instant at) {
        messageAt = at;
    }

    @Nullable
    Instant firstRespondedAt() {
        return firstRespondedAt;
    }

    /** @return when staff last answered in public */
    @Nullable
    Instant repliedAt() {
        return repliedAt;
    }

    /** @return when the customer last wrote */
    @Nullable
    Instant messageAt() {
        return messageAt;
    }
}
