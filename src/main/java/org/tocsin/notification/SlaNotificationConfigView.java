package org.tocsin.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.Channel;

/** A tenant's configuration as seed 002 writes it: words in lower case. Without one, nobody but those on call is told. */
record SlaNotificationConfigView(
        String tenantId,
        List<String> channels,
        Map<String, List<String>> recipients,
        List<Integer> thresholds,
        @Nullable Instant updatedAt) {

    static SlaNotificationConfigView none(String tenantId) {
        return new SlaNotificationConfigView(tenantId, List.of(), Map.of(), List.of(), null);
    }

    static SlaNotificationConfigView of(SlaNotificationConfig config) {
        var recipients = new TreeMap<String, List<String>>();
        config.recipients.forEach((channel, addresses) -> recipients.put(word(channel), addresses));
        return new SlaNotificationConfigView(
                config.tenantId,
                config.channels.stream().map(SlaNotificationConfigView::word).toList(),
                recipients,
                config.thresholds,
                config.updatedAt);
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
