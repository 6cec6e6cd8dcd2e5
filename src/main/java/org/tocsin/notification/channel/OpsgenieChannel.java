package org.tocsin.notification.channel;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Channel;

/** Opsgenie, which is discontinued in April 2027; Jira Service Management replaces it. */
@Component
class OpsgenieChannel extends AlertApiChannel {

    OpsgenieChannel(ChannelProperties properties, ChannelClient client) {
        super(
                "Opsgenie",
                "tocsin.notification.opsgenie.api-key",
                properties.opsgenie().baseUrl(),
                properties.opsgenie().apiKey(),
                client);
    }

    @Override
    public Channel channel() {
        return Channel.OPSGENIE;
    }

    @Override
    public Optional<String> warning() {
        return Optional.of("Deprecated: the API of Opsgenie ends on 5 April 2027. Use JIRA_SM instead.");
    }
}
