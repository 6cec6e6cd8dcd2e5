package org.tocsin.tenancy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tocsin.platform.subject.Channel;

/**
 * A tenant's rules for outgoing messages: redacted labels, allowed channels, and when pages are bundled.
 *
 * @param redactedLabels  labels whose values no outgoing message contains, beside those of the installation
 * @param allowedChannels the only channels that the tenant uses, the inbox among them
 * @param bundleAfter     messages per minute that one person gets singly on one channel; further ones are bundled
 */
public record MessageRules(List<String> redactedLabels, Set<Channel> allowedChannels, int bundleAfter) {

    static final int DEFAULT_BUNDLE_AFTER = 5;

    /** Channels of the installation itself: under data sovereignty the only ones, unless the tenant allows others. */
    private static final Set<Channel> IN_HOUSE = Set.of(Channel.EMAIL, Channel.WEBHOOK, Channel.WEBSOCKET);

    /** @return the channels of a tenant that chose none */
    static Set<Channel> usualChannels(Plan plan) {
        return plan == Plan.GOVERNMENT ? IN_HOUSE : Set.copyOf(EnumSet.allOf(Channel.class));
    }

    public boolean allows(Channel channel) {
        return channel == Channel.WEBSOCKET || allowedChannels.contains(channel); // the inbox sends nothing out
    }
}
