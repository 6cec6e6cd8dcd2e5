package org.tocsin.tenancy;

import java.util.List;
import org.tocsin.platform.subject.Channel;

/**
 * A tenant's message rules as they hold.
 *
 * @param channelsByPlan whether the plan decides about the channels, since the tenant has not chosen any
 */
record MessageRulesView(
        List<String> redactedLabels, List<Channel> allowedChannels, boolean channelsByPlan, int bundleAfter) {

    static MessageRulesView of(MessageRules rules, boolean channelsByPlan) {
        var channels = rules.allowedChannels().stream().sorted().toList();
        return new MessageRulesView(rules.redactedLabels(), channels, channelsByPlan, rules.bundleAfter());
    }
}
