package org.tocsin.notification.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How the channels reach the outside; {@code spring.mail.*} names the mail server. */
@ConfigurationProperties("tocsin.notification")
public record ChannelProperties(
        @DefaultValue Email email, @DefaultValue Webhook webhook) {

    /** @param from sender of every mail, with or without a display name */
    public record Email(
            @DefaultValue("Tocsin <tocsin@localhost>") String from) {}

    /**
     * @param url             the installation's endpoint, told of every notice that goes out by webhook; none unless set
     * @param secret          signs what we send; {@code whsec_} and base64, or any text. {@code ONCALL_WEBHOOK_SECRET} is
     *                        taken when this is not set
     * @param allowedNetworks private networks that may be called all the same, for instance {@code 10.20.0.0/16}
     */
    public record Webhook(
            @Nullable String url,
            @Nullable String secret,
            @DefaultValue List<String> allowedNetworks) {}
}
