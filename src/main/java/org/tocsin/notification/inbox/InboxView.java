package org.tocsin.notification.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.record.TemplateType;

/** An inbox message as the API shows it. */
record InboxView(
        UUID id,
        TemplateType noticeType,
        String subjectType,
        String subjectId,
        String title,
        String body,
        String link,
        Instant createdAt,
        @Nullable Instant readAt) {}
