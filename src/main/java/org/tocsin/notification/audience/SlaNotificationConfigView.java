package org.tocsin.notification.audience;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tenant's configuration as the API shows it, with words in lower case. Without one, only people on call are told. */
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
