package org.tocsin.notification.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Channel;

/**
 * What a template would say.
 *
 * @param variables the value of each variable it may use
 * @param channels  its words as each channel would send them, its own first
 */
record TemplatePreview(String title, String body, Map<String, String> variables, List<Rendering> channels) {

    /** @param incident id, number or external id; none is for an example */
    record Request(@Nullable String incident) {}

    /**
     * @param sent     cut and escaped
     * @param length   characters of it
     * @param segments parts in which a text message is sent and paid for; null for other channels
     */
    record Rendering(
            Channel channel,
            String sent,
            int length,
            @Nullable Integer segments) {}
}
