package org.tocsin.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
}
