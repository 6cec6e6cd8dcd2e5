package org.tocsin.notification.record;

import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Channel;

/**
 * A channel as those see it who set it up.
 *
 * @param missing  what must be set before it can be used
 * @param endpoint whether it also reaches a place that is no person, such as the incident channel
 */
record ChannelView(
        Channel channel,
        boolean configured,
        @Nullable String missing,
        boolean endpoint,
        @Nullable String warning) {}
