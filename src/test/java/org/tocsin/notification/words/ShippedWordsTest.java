package org.tocsin.notification.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.notification.channel.Provider;
import org.tocsin.notification.channel.WillingProviders;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.TemplateType;

/** A page without templates on each channel: no text appears twice. */
class ShippedWordsTest {

    private static final String LINK = "https://t.example/incidents/7";
    private static final String TITLE = "[P0] Escalation, level 1: Checkout is down";
    private static final String FACTS = "Severity: CRITICAL\nService: checkout";

    @RegisterExtension
    static final WillingProviders HTTP = new WillingProviders();

    @Test
    void aTextMessageAndACallSayItOnce() {
        assertThat(field(Provider.SMS, "Body"))
                .isEqualTo(TITLE + "\n" + FACTS + "\nAcknowledge: https://t.example/a/1\n" + LINK);
        assertThat(field(Provider.PHONE, "Twiml")).contains("<Say loop=\"2\">" + TITLE + ". " + FACTS + "</Say>");
    }

    @Test
    void whatHasATitleOfItsOwnDoesNotSayItAgainBelow() {
        var slack = json(Provider.SLACK_BOT);
        assertThat(slack.requiredAt("/blocks/0/text/text").asText()).isEqualTo(TITLE);
        assertThat(slack.requiredAt("/blocks/1/text/text").asText()).isEqualTo(FACTS);
        assertThat(slack.required("text").asText()).isEqualTo(TITLE + "\n" + FACTS);

        var teams = json(Provider.TEAMS).requiredAt("/attachments/0/content/body");
        assertThat(teams.requiredAt("/0/text").asText()).isEqualTo(TITLE);
        assertThat(teams.requiredAt("/1/text").asText()).isEqualTo(FACTS);

        var push = json(Provider.PUSH).requiredAt("/message/notification");
        assertThat(push.required("title").asText()).isEqualTo(TITLE);
        assertThat(push.required("body").asText()).isEqualTo(FACTS);

        var pagerDuty = json(Provider.PAGERDUTY).required("payload");
        assertThat(pagerDuty.required("summary").asText()).isEqualTo(TITLE);
        assertThat(pagerDuty.requiredAt("/custom_details/text").asText()).isEqualTo(FACTS);

        for (var provider : List.of(Provider.OPSGENIE, Provider.JIRA_SM)) {
            var alert = json(provider);
            assertThat(alert.required("message").asText()).isEqualTo(TITLE);
            assertThat(alert.required("description").asText()).isEqualTo(FACTS + "\n" + LINK);
        }
    }

    @Test
    void aTitleThatIsCutIsSaidInFullBelow() {
        var title = "Checkout is down ".repeat(20).strip();
        var alert = json(Provider.OPSGENIE, message(Provider.OPSGENIE, new MessageBody(title, title + "\nHelp")));
        assertThat(alert.required("message").asText()).hasSize(130);
        assertThat(alert.required("description").asText()).isEqualTo(title + "\nHelp\n" + LINK);
    }

    @Test
    void aTextThatGoesOnFromItsTitleIsLeftAsItIs() {
        assertThat(said("Checkout is down", "Checkout is down since ten")).isEqualTo("Checkout is down since ten");
        assertThat(said("Checkout", "Checkouts fail")).isEqualTo("Checkout\nCheckouts fail");
        assertThat(said("Checkout", "Checkout\nCheckout")).isEqualTo("Checkout");
        assertThat(said("Report", "")).isEqualTo("Report");
        assertThat(said("Report", "See " + LINK + " first")).isEqualTo("Report\nSee " + LINK + " first");
    }

    private static String said(String title, String text) {
        var message = message(Provider.SLACK_BOT, new MessageBody(title, text));
        return json(Provider.SLACK_BOT, message).required("text").asText();
    }

    private static String field(Provider provider, String name) {
        return sent(provider, message(provider, shipped())).formParameter(name).firstValue();
    }

    private static JsonNode json(Provider provider) {
        return json(provider, message(provider, shipped()));
    }

    private static JsonNode json(Provider provider, OutgoingMessage message) {
        return WillingProviders.json(sent(provider, message));
    }

    private static LoggedRequest sent(Provider provider, OutgoingMessage message) {
        return HTTP.sent(provider, Map.of(), message);
    }

    private static MessageBody shipped() {
        var values = Map.of(
                "incident_title", "Checkout\nis down",
                "escalation_level", "1",
                "priority", "P0",
                "severity", "CRITICAL",
                "service", "checkout",
                "link", LINK);
        return PlainWords.of(TemplateType.ESCALATION, values);
    }

    private static OutgoingMessage message(Provider provider, MessageBody words) {
        return new OutgoingMessage(
                        "key-1",
                        provider.address(HTTP.baseUrl()),
                        words.title(),
                        words.text(),
                        LINK,
                        "notification.escalation",
                        Instant.EPOCH,
                        Map.of(),
                        new OutgoingMessage.About("default", "escalation-1", null, null),
                        List.of(),
                        null)
                .answeredBy(
                        List.of(new OutgoingMessage.Action(
                                "acknowledge", "Acknowledge", URI.create("https://t.example/a/1"))),
                        "token-1");
    }
}
