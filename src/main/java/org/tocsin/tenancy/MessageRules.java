package org.tocsin.tenancy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tocsin.platform.subject.Channel;

/**
 * What a tenant's messages may say, by which ways they may go, and when many become one.
 *
 * @param redactedLabels  names of labels whose values never leave, beside those of the installation
 * @param allowedChannels the only channels it uses, the inbox among them
 * @param bundleAfter     so many messages a minute reach one person singly on one channel; the rest become one
 */
public record MessageRules(List<String> redactedLabels, Set<Channel> allowedChannels, int bundleAfter) {

    static final int DEFAULT_BUNDLE_AFTER = 5;

    /** What the installation itself runs: under data sovereignty nothing else is used unless the tenant allows it. */
    private static final Set<Channel> IN_HOUSE = Set.of(Channel.EMAIL, Channel.WEBHOOK, Channel.WEBSOCKET);

    /** @return the channels of a tenant that chose none itself */
    static Set<Channel> usualChannels(Plan plan) {
        return plan == Plan.GOVERNMENT ? IN_HOUSE : Set.copyOf(EnumSet.allOf(Channel.class));
    }

    public boolean allows(Channel channel) {
        return channel == Channel.WEBSOCKET || allowedChannels.contains(channel); // nothing of the inbox is outgoing
    }
}
