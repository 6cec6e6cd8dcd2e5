package org.tocsin.notification.channel;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way out, the same at every attempt.
 *
 * @param key     idempotency key: a receiver that honours it never sees the message twice
 * @param address where to on this channel
 * @param title   subject line
 * @param text    what to read
 * @param link    where to go and act
 * @param type    for programs, for instance {@code notification.escalation}
 * @param at      when what it tells happened
 * @param data    for programs: the facts
 */
public record OutgoingMessage(
        String key,
        String address,
        String title,
        String text,
        String link,
        String type,
        Instant at,
        Map<String, ? extends @Nullable Object> data) {}
