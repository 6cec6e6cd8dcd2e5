package org.tocsin.notification.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the other side answered. Reasons are for the delivery log: one sentence, without secrets and addresses. */
public sealed interface SendResult {

    /** @param providerId the provider's own name for the message, if it gave one */
    record Delivered(@Nullable String providerId) implements SendResult {}

    /** @param delay the earliest next attempt as the other side asked for it; zero leaves it to the schedule */
    record RetryLater(Duration delay, String reason) implements SendResult {

        public RetryLater(String reason) {
            this(Duration.ZERO, reason);
        }
    }

    /** Trying again would not help. */
    record Refused(String reason) implements SendResult {}
}
