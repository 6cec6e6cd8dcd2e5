package org.tocsin.notification.words;

import java.util.List;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.platform.subject.Channel;

/**
 * A template that has been checked.
 *
 * @param locale   empty for everybody who reads no other
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
