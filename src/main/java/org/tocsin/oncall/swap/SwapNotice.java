package org.tocsin.oncall.swap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notification about a swap and its recipients.
 *
 * @param noticeType the notification module's type
 * @param key        prevents a second notification about the same event
 * @param facts      include {@code title} and {@code message}
 */
record SwapNotice(
        String noticeType, String key, List<String> recipients, String label, Map<String, @Nullable Object> facts) {}
