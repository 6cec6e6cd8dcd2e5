package org.tocsin.notification.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the other side answered. Reasons are for the delivery log: one sentence, without secrets and addresses. */
public sealed interface SendResult {

    /** @return why it was not delivered; null if it was */
    default @Nullable String reason() {
        return null;
    }

    /** @param providerId the provider's own name for the message, if it gave one */
    record Delivered(@Nullable String providerId) implements SendResult {}

    /**
     * @param delay the earliest next attempt as the other side asked for it; zero leaves it to the schedule
     * @param busy  it is well and asks us to slow down, which is no reason to leave it alone altogether
     */
    record RetryLater(Duration delay, String reason, boolean busy) implements SendResult {

        public RetryLater(Duration delay, String reason) {
            this(delay, reason, false);
        }

        public RetryLater(String reason) {
            this(Duration.ZERO, reason);
        }

        public static RetryLater busy(Duration delay, String reason) {
            return new RetryLater(delay, reason, true);
        }
    }

    /**
     * Trying again would not help.
     *
     * @param addressGone nobody is reached by that address any more, whatever is sent
     */
    record Refused(String reason, boolean addressGone) implements SendResult {

        public Refused(String reason) {
            this(reason, false);
        }
    }
}
