package org.tocsin.incident.lifecycle;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When staff and customer last wrote to each other about an incident. The comments hold the texts.
 *
 * @param firstRespondedAt when staff first answered in public
 * @param repliedAt        when staff last answered in public
 * @param messageAt        when the customer last wrote
 */
@Embeddable
public record Conversation(
        @Nullable Instant firstRespondedAt,
        @Nullable Instant repliedAt,
        @Nullable Instant messageAt) {

    static final Conversation NONE = new Conversation(null, null, null);

    /** @param counts whether the reply may be the first response */
    Conversation replied(Instant at, boolean counts) {
        return new Conversation(firstRespondedAt == null && counts ? at : firstRespondedAt, at, messageAt);
    }

    Conversation customerWrote(Instant at) {
        return new Conversation(firstRespondedAt, repliedAt, at);
    }
}
