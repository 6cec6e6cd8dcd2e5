package org.tocsin.notification;

import java.util.List;
import org.tocsin.platform.Channel;

/**
 * A template that has been checked.
 *
 * @param locale   empty for everybody who reads no other
 * @param standard whether it becomes the default of its type and channel
 */
record TemplateDraft(
        String name,
        TemplateType type,
        Channel channel,
        String subject,
        String body,
        List<String> variables,
        String locale,
        boolean active,
        boolean standard) {}
