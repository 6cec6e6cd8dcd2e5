package org.tocsin.notification.channel;

import static org.tocsin.notification.channel.TwilioClient.field;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.NameValuePair;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Channel;

/** Calls by Twilio: a voice reads the message, and the person answers with one key. An answering machine presses none. */
@Component
class PhoneChannel implements MessageChannel {

    private final TwilioClient twilio;
    private final @Nullable String from;
    private final long ringSeconds;

    PhoneChannel(TwilioClient twilio, ChannelProperties properties) {
        this.twilio = twilio;
        this.from = ChannelProperties.set(properties.twilio().from());
        this.ringSeconds = properties.twilio().ringFor().toSeconds();
    }

    @Override
    public Channel channel() {
        return Channel.PHONE;
    }

    @Override
    public Optional<String> missing() {
        return twilio.missing("Phone is", from == null ? "" : from);
    }

    @Override
    public String destination(String address) {
        return twilio.destination();
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        var form = new ArrayList<NameValuePair>();
        form.add(field("To", message.address()));
        form.add(field("From", from == null ? "" : from));
        form.add(field("Twiml", SpokenMessage.of(message, reply(message).orElse(null))));
        form.add(field("Timeout", Long.toString(ringSeconds)));
        form.add(field("MachineDetection", "Enable"));
        twilio.statusCallback(message).ifPresent(url -> {
            form.add(field("StatusCallback", url));
            form.add(field("StatusCallbackEvent", "answered"));
            form.add(field("StatusCallbackEvent", "completed"));
        });
        return twilio.post("Calls.json", form);
    }

    @Override
    public String shown(OutgoingMessage message) {
        return SpokenMessage.of(message, reply(message).orElse(null));
    }

    private Optional<String> reply(OutgoingMessage message) {
        var token = message.answerToken();
        return token == null ? Optional.empty() : twilio.callback(Callbacks.TWILIO_KEY, Map.of("token", token));
    }
}
