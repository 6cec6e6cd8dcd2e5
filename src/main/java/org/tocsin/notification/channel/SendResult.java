package org.tocsin.notification.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The result of sending a message. Reasons are for the delivery log: one sentence, without secrets and addresses. */
public sealed interface SendResult {

    /** @return why it was not delivered; null if it was */
    default @Nullable String reason() {
        return null;
    }

    /** @param providerId the provider's name for the message, if it gave one */
    record Delivered(@Nullable String providerId) implements SendResult {}

    /**
     * @param delay the earliest next attempt that the other side asked for; zero leaves it to the schedule
     * @param busy  the other side only limits the rate, which does not count as a failure of the destination
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
     * @param addressGone the address is no longer valid for any message
     */
    record Refused(String reason, boolean addressGone) implements SendResult {

        public Refused(String reason) {
            this(reason, false);
        }
    }
}
