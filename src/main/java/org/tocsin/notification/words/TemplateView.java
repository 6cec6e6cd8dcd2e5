package org.tocsin.notification.words;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.platform.subject.Channel;

/** A template as the API shows it. */
public record TemplateView(
        UUID id,
        String name,
        TemplateType templateType,
        Channel channelType,
        String subjectTemplate,
        String bodyTemplate,
        List<String> variables,
        String locale,
        boolean isActive,
        boolean isDefault,
        Instant createdAt,
        Instant updatedAt) {}
