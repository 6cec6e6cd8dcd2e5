package org.tocsin.notification.words;

import java.util.List;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.platform.subject.Channel;

/**
 * A validated template.
 *
 * @param locale   empty for the fallback of all languages
 * @param standard whether it becomes the default of its type and channel
 */
public record TemplateDraft(
        String name,
        TemplateType type,
        Channel channel,
        String subject,
        String body,
        List<String> variables,
        String locale,
        boolean active,
        boolean standard) {}
