package org.tocsin.notification.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How each provider is called and how it responds, according to its documentation. */
public enum Provider {
    SMS(
            "/Accounts/AC1/Messages.json",
            "+15005550006",
            Provider::sms,
            jsonResponse("{\"sid\":\"SM1\",\"status\":\"queued\"}", 201),
            "SM1",
            jsonResponse("{\"code\":21610,\"message\":\"no\",\"status\":400}", 400),
            "opted out"),
    PHONE(
            "/Accounts/AC1/Calls.json",
            "+15005550006",
            (p, c) -> new PhoneChannel(new TwilioClient(p, c), p),
            jsonResponse("{\"sid\":\"CA1\",\"status\":\"queued\"}", 201),
            "CA1",
            jsonResponse("{\"code\":20003,\"message\":\"no\",\"status\":401}", 401),
            "login"),
    SLACK_BOT(
            "/chat.postMessage",
            "C123",
            SlackChannel::new,
            jsonResponse("{\"ok\":true,\"channel\":\"C123\",\"ts\":\"1.2\"}", 200),
            "C123:1.2",
            jsonResponse("{\"ok\":false,\"error\":\"channel_not_found\"}", 200),
            "channel_not_found"),
    SLACK_WEBHOOK(
            "/services/T1/B1/secret",
            "{base}/services/T1/B1/secret",
            SlackChannel::new,
            aResponse().withStatus(200).withBody("ok"),
            null,
            aResponse().withStatus(410).withBody("channel_is_archived"),
            "channel_is_archived"),
    TEAMS(
            "/workflows/secret",
            "{base}/workflows/secret",
            TeamsChannel::new,
            aResponse().withStatus(202),
            null,
            aResponse().withStatus(404),
            "404"),
    PUSH(
            "/v1/projects/p1/messages:send",
            "device-token",
            Provider::push,
            jsonResponse("{\"name\":\"projects/p1/messages/7\"}", 200),
            "projects/p1/messages/7",
            jsonResponse(
                    "{\"error\":{\"code\":403,\"status\":\"PERMISSION_DENIED\",\"details\":[{\"errorCode\":\"SENDER_ID_MISMATCH\"}]}}",
                    403),
            "SENDER_ID_MISMATCH"),
    PAGERDUTY(
            "/v2/enqueue",
            "service",
            PagerDutyChannel::new,
            jsonResponse("{\"status\":\"success\",\"dedup_key\":\"escalation-1\"}", 202),
            "escalation-1",
            jsonResponse("{\"status\":\"invalid event\",\"errors\":[\"no\"]}", 400),
            "400"),
    OPSGENIE(
            "/v2/alerts",
            "ana@example.com",
            OpsgenieChannel::new,
            jsonResponse("{\"result\":\"Request will be processed\",\"requestId\":\"r\"}", 202),
            "escalation-1:ana@example.com",
            jsonResponse("{\"message\":\"no\"}", 422),
            "422"),
    JIRA_SM(
            "/v2/alerts",
            "integration",
            JiraChannel::new,
            jsonResponse("{\"result\":\"Request will be processed\",\"requestId\":\"r\"}", 202),
            "escalation-1",
            jsonResponse("{\"message\":\"no\"}", 403),
            "403");

    public static final String TOKEN_PATH = "/token";
    static final String SECRET = "very-secret";

    public final String path;
    private final String address;
    private final BiFunction<ChannelProperties, ChannelClient, MessageChannel> channel;
    final ResponseDefinitionBuilder success;
    final @Nullable String providerId;
    final ResponseDefinitionBuilder refusal;
    final String reason;

    Provider(
            String path,
            String address,
            BiFunction<ChannelProperties, ChannelClient, MessageChannel> channel,
            ResponseDefinitionBuilder success,
            @Nullable String providerId,
            ResponseDefinitionBuilder refusal,
            String reason) {
        this.path = path;
        this.address = address;
        this.channel = channel;
        this.success = success;
        this.providerId = providerId;
        this.refusal = refusal;
        this.reason = reason;
    }

    private static MessageChannel sms(ChannelProperties properties, ChannelClient client) {
        return new SmsChannel(new TwilioClient(properties, client), properties);
    }

    private static MessageChannel push(ChannelProperties properties, ChannelClient client) {
        return new PushChannel(properties, client, Settings.JSON, Settings.CLOCK);
    }

    public String address(String base) {
        return address.replace("{base}", base);
    }

    public MessageChannel at(String base) {
        return at(base, Map.of());
    }

    public MessageChannel at(String base, Map<String, String> more) {
        var settings = new HashMap<String, String>();
        settings.put("timeout", "8s");
        settings.put("webhook.allowed-networks", "127.0.0.0/8,::1");
        for (var name : new String[] {"twilio", "slack", "push", "pagerduty", "opsgenie", "jira-sm"}) {
            settings.put(name + ".base-url", base);
        }
        settings.put("twilio.account-sid", "AC1");
        settings.put("twilio.api-key", "SK1");
        settings.put("twilio.api-secret", SECRET);
        settings.put("twilio.from", "+15005550001");
        settings.put("slack.bot-token", SECRET);
        settings.put("pagerduty.integration-key", SECRET);
        settings.put("opsgenie.api-key", SECRET);
        settings.put("jira-sm.api-key", SECRET);
        if (this == PUSH) {
            settings.put("push.service-account", AccountFile.PATH.toString());
            settings.put("push.token-url", base + TOKEN_PATH);
        }
        settings.putAll(more);
        var properties = Settings.of(settings);
        return channel.apply(properties, Settings.client(properties));
    }

    /** Shared by all tests, since generating an RSA key is slow. */
    private static final class AccountFile {

        static final Path PATH = write();

        private static Path write() {
            try {
                var keys = KeyPairGenerator.getInstance("RSA");
                keys.initialize(2048);
                var key = Base64.getMimeEncoder()
                        .encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
                var pem = "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n";
                var file = Files.createTempFile("service-account", ".json");
                file.toFile().deleteOnExit();
                Settings.JSON.writeValue(
                        file.toFile(), Map.of("project_id", "p1", "client_email", "t@p1.example", "private_key", pem));
                return file;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
