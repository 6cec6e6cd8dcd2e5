package org.tocsin.notification.channel;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the channels; {@code spring.mail.*} names the mail server. A blank setting counts as not set.
 *
 * @param baseUrl address of this installation; providers call back there if it is public
 * @param timeout of one request to a provider; at most ten seconds, since a task's lock lasts thirty
 */
@ConfigurationProperties("tocsin.notification")
public record ChannelProperties(
        @DefaultValue("") String baseUrl,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue Email email,
        @DefaultValue Webhook webhook,
        @DefaultValue Twilio twilio,
        @DefaultValue Slack slack,
        @DefaultValue Teams teams,
        @DefaultValue Push push,
        @DefaultValue PagerDuty pagerduty,
        @DefaultValue Opsgenie opsgenie,
        @DefaultValue JiraSm jiraSm) {

    private static final Duration MAX_TIMEOUT = Duration.ofSeconds(10);

    public ChannelProperties {
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException("tocsin.notification.timeout must be more than 0s and at most 10s");
        }
    }

    /** When a mail server must offer TLS. */
    public enum Tls {
        ALWAYS,
        /** Required unless the server is on this machine. */
        OUTSIDE,
        /** Used when the server offers it. */
        OPTIONAL
    }

    /** @param from sender of every mail, with or without a display name */
    public record Email(
            @DefaultValue("Tocsin <tocsin@localhost>") String from,
            @DefaultValue("OUTSIDE") Tls tls) {}

    /**
     * @param url             the installation's endpoint for all notifications that go out by webhook
     * @param secret          signs requests; {@code whsec_} and base64, or any text
     * @param allowedNetworks private networks that any channel may call, for instance {@code 10.20.0.0/16}
     */
    public record Webhook(
            @Nullable String url,
            @Nullable String secret,
            @DefaultValue List<String> allowedNetworks) {}

    /**
     * @param apiKey              with its secret, the login to the account; otherwise the auth token is
     * @param authToken           signs Twilio's requests
     * @param from                number that sends and calls
     * @param messagingServiceSid sends messages instead of the number
     * @param callbackUrl         where Twilio reaches this installation, if not at its base URL
     * @param ringFor             time after which a call counts as unanswered
     */
    public record Twilio(
            @DefaultValue("https://api.twilio.com/2010-04-01")
            String baseUrl,

            @Nullable String accountSid,
            @Nullable String apiKey,
            @Nullable String apiSecret,
            @Nullable String authToken,
            @Nullable String from,
            @Nullable String messagingServiceSid,
            @Nullable String callbackUrl,
            @DefaultValue("30s") Duration ringFor) {}

    /**
     * @param webhookUrl    of the incident channel; messages sent there can't be updated
     * @param channel       id of the incident channel, for the bot
     * @param signingSecret of the bot's app; with it, buttons answer in Slack itself
     */
    public record Slack(
            @DefaultValue("https://slack.com/api") String baseUrl,
            @Nullable String webhookUrl,
            @Nullable String botToken,
            @Nullable String channel,
            @Nullable String signingSecret) {}

    /** @param url of a workflow that posts requests to the incident channel */
    public record Teams(@Nullable String url) {}

    /**
     * @param serviceAccount Google's key file of a service account
     * @param tokenUrl       token endpoint, if not the one in the file
     */
    public record Push(
            @DefaultValue("https://fcm.googleapis.com") String baseUrl,
            @Nullable String serviceAccount,
            @Nullable String tokenUrl) {}

    /** @param integrationKey of the service for notifications that have no person as recipient */
    public record PagerDuty(
            @DefaultValue("https://events.pagerduty.com") String baseUrl,
            @Nullable String integrationKey) {}

    /** @param apiKey of an API integration */
    public record Opsgenie(
            @DefaultValue("https://api.opsgenie.com") String baseUrl,
            @Nullable String apiKey) {}

    /** @param apiKey of an API integration of the team in Jira Service Management */
    public record JiraSm(
            @DefaultValue("https://api.atlassian.com/jsm/ops/integration")
            String baseUrl,

            @Nullable String apiKey) {}

    /** @return null for a blank value */
    static @Nullable String set(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
