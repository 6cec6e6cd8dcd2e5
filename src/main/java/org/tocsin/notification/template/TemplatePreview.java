package org.tocsin.notification.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Channel;

/**
 * A rendered template.
 *
 * @param variables the value of each available variable
 * @param channels  the message as each channel would send it, the template's own first
 */
record TemplatePreview(String title, String body, Map<String, String> variables, List<Rendering> channels) {

    /** @param incident id, number or external id; null for an example */
    record Request(@Nullable String incident) {}

    /**
     * @param sent     cut and escaped
     * @param length   its number of characters
     * @param segments parts in which a text message is sent and charged; null for other channels
     */
    record Rendering(
            Channel channel,
            String sent,
            int length,
            @Nullable Integer segments) {}
}
