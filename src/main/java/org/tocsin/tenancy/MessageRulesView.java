package org.tocsin.tenancy;

import java.util.List;
import org.tocsin.platform.subject.Channel;

/**
 * A tenant's effective message rules as the API shows them.
 *
 * @param channelsByPlan whether the channels are those of the plan, since the tenant chose none
 */
record MessageRulesView(
        List<String> redactedLabels, List<Channel> allowedChannels, boolean channelsByPlan, int bundleAfter) {

    static MessageRulesView of(MessageRules rules, boolean channelsByPlan) {
        var channels = rules.allowedChannels().stream().sorted().toList();
        return new MessageRulesView(rules.redactedLabels(), channels, channelsByPlan, rules.bundleAfter());
    }
}
