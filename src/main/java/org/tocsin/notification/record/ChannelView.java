package org.tocsin.notification.record;

import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Channel;

/**
 * A channel as administrators see it.
 *
 * @param missing  which settings it needs
 * @param endpoint whether it also reaches a place that is no person, such as the incident channel
 */
record ChannelView(
        Channel channel,
        boolean configured,
        @Nullable String missing,
        boolean endpoint,
        @Nullable String warning) {}
