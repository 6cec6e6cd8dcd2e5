package org.tocsin.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A preview equals the outgoing message, character by character, cut and escaped alike. */
class ShownMessagesTest {

    private static final Map<String, String> PUBLIC = Map.of("base-url", "https://tocsin.example.com/");
    private static final String LONG = "Checkout & <more> are down ".repeat(400);

    @RegisterExtension
    static final WillingProviders HTTP = new WillingProviders();

    @Test
    void ofTextMessagesAndCalls() {
        assertThat(shown(Provider.SMS, LONG))
                .isEqualTo(form(Provider.SMS, LONG, "Body"))
                .hasSize(1600);
        assertThat(shown(Provider.PHONE, LONG))
                .isEqualTo(form(Provider.PHONE, LONG, "Twiml"))
                .contains("<Gather", "&amp; &lt;more");
    }

    @Test
    void ofSlack() {
        var blocks = json(Provider.SLACK_BOT).required("blocks");
        var section = blocks.requiredAt("/1/text/text").asText();
        assertThat(section).hasSizeBetween(2990, 3000).doesNotContainPattern("&[a-z]*…");
        assertThat(shown(Provider.SLACK_BOT, LONG))
                .isEqualTo(lines(
                        blocks.requiredAt("/0/text/text").asText(),
                        section,
                        blocks.requiredAt("/2/elements/0/text").asText(),
                        "[Acknowledge] [Escalate] [Open in Tocsin]"));
    }

    @Test
    void ofTeams() {
        var card = json(Provider.TEAMS).requiredAt("/attachments/0/content/body");
        assertThat(shown(Provider.TEAMS, LONG))
                .isEqualTo(lines(
                        card.requiredAt("/0/text").asText(),
                        card.requiredAt("/1/text").asText(),
                        "[Open in Tocsin] [Acknowledge] [Escalate]"));
    }

    @Test
    void ofPushAndAlerts() {
        var push = json(Provider.PUSH).requiredAt("/message/notification");
        assertThat(shown(Provider.PUSH, LONG)).isEqualTo(lines(text(push, "title"), text(push, "body")));
        var event = json(Provider.PAGERDUTY).required("payload");
        assertThat(shown(Provider.PAGERDUTY, LONG))
                .isEqualTo(lines(text(event, "summary"), text(event.required("custom_details"), "text")));
        var alert = json(Provider.JIRA_SM);
        assertThat(shown(Provider.JIRA_SM, LONG)).isEqualTo(lines(text(alert, "message"), text(alert, "description")));
    }

    private static String lines(String... parts) {
        return Stream.of(parts).collect(Collectors.joining("\n"));
    }

    private static String text(JsonNode fields, String name) {
        return fields.required(name).asText();
    }

    private static String shown(Provider provider, String text) {
        return provider.at(HTTP.baseUrl(), PUBLIC).shown(message(provider, text));
    }

    private static String form(Provider provider, String text, String name) {
        return sent(provider, text).formParameter(name).firstValue();
    }

    private static JsonNode json(Provider provider) {
        return WillingProviders.json(sent(provider, LONG));
    }

    private static LoggedRequest sent(Provider provider, String text) {
        return HTTP.sent(provider, PUBLIC, message(provider, text));
    }

    private static OutgoingMessage message(Provider provider, String text) {
        return Messages.answerable(provider.address(HTTP.baseUrl())).saying(text);
    }
}
