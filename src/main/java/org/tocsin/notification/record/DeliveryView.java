package org.tocsin.notification.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Channel;

/**
 * A delivery as the log shows it, without its address.
 *
 * @param recipient user name; null for the endpoint of the installation
 * @param reason    why these channels were chosen
 * @param note      what was unusual about the recipients
 * @param detail    a sentence that adds to the status
 * @param reported  the carrier's last report, after it had accepted the message
 * @param log       each attempt; only for a single delivery
 */
public record DeliveryView(
        UUID id,
        UUID notificationId,
        TemplateType noticeType,
        String subjectType,
        String subjectId,
        int level,
        Channel channel,
        @Nullable UUID recipientId,
        @Nullable String recipient,
        String title,
        DeliveryStatus status,
        int attempts,
        @Nullable String detail,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String providerId,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant settledAt,
        @Nullable String reported,
        @Nullable Instant reportedAt,
        @Nullable UUID redeliveryOf,
        @Nullable List<AttemptView> log) {

    /** @param outcome null while it is under way */
    public record AttemptView(
            int number,
            Instant startedAt,
            @Nullable Instant finishedAt,
            DeliveryAttempt.@Nullable Outcome outcome,
            @Nullable String providerId,
            @Nullable Long latencyMs,
            @Nullable String error) {}
}
