package org.tocsin.oncall.swap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told about a swap now, and to whom.
 *
 * @param noticeType of the notification module
 * @param key        the same news is told once
 * @param facts      {@code title} and {@code message} among them
 */
record SwapNotice(
        String noticeType, String key, List<String> recipients, String label, Map<String, @Nullable Object> facts) {}
