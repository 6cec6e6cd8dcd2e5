package org.tocsin.notification.channel;

import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Channel;

/** Alerts of Jira Service Management, by the integration events that carry on the API of Opsgenie. */
@Component
class JiraChannel extends AlertApiChannel {

    JiraChannel(ChannelProperties properties, ChannelClient client) {
        super(
                "Jira Service Management",
                "tocsin.notification.jira-sm.api-key",
                properties.jiraSm().baseUrl(),
                properties.jiraSm().apiKey(),
                client);
    }

    @Override
    public Channel channel() {
        return Channel.JIRA_SM;
    }
}
