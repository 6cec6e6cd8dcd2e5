package org.tocsin.notification.channel;

import static org.tocsin.notification.channel.TwilioClient.field;

import java.util.ArrayList;
import java.util.Optional;
import org.apache.hc.core5.http.NameValuePair;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Channel;

/** Text messages by Twilio. */
@Component
class SmsChannel implements MessageChannel {

    private static final int LIMIT = 1600;

    private final TwilioClient twilio;
    private final Optional<NameValuePair> sender;

    SmsChannel(TwilioClient twilio, ChannelProperties properties) {
        this.twilio = twilio;
        var service = ChannelProperties.set(properties.twilio().messagingServiceSid());
        var from = ChannelProperties.set(properties.twilio().from());
        this.sender = service != null
                ? Optional.of(field("MessagingServiceSid", service))
                : Optional.ofNullable(from).map(number -> field("From", number));
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Optional<String> missing() {
        return twilio.missing("SMS is", sender.map(NameValuePair::getName).orElse(""));
    }

    @Override
    public String destination(String address) {
        return twilio.destination();
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        var form = new ArrayList<NameValuePair>();
        form.add(field("To", message.address()));
        sender.ifPresent(form::add);
        form.add(field("Body", body(message)));
        twilio.statusCallback(message).ifPresent(url -> form.add(field("StatusCallback", url)));
        return twilio.post("Messages.json", form);
    }

    @Override
    public String shown(OutgoingMessage message) {
        return body(message);
    }

    /** The links come last and are never cut. */
    static String body(OutgoingMessage message) {
        var links = new StringBuilder();
        message.actions().stream().limit(1).forEach(first -> {
            if (first.link() != null) {
                links.append('\n').append(first.label()).append(": ").append(first.link());
            }
        });
        links.append('\n').append(message.link());
        return Shorten.to(LIMIT - links.length(), message.whole("\n")) + links;
    }
}
