package org.tocsin.notification.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.notification.channel.WillingProviders.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Outgoing requests: the fields each provider documents, with all text escaped. */
class MessageShapesTest {

    private static final Map<String, String> PUBLIC = Map.of("base-url", "https://tocsin.example.com/");

    @RegisterExtension
    static final WillingProviders HTTP = new WillingProviders();

    @Test
    void aTextMessageEndsWithItsLinksAndIsFollowedUp() {
        var request = sent(Provider.SMS, PUBLIC);
        assertThat(request.getHeader("Authorization"))
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString(("SK1:" + Provider.SECRET).getBytes()));
        assertThat(request.formParameter("To").firstValue()).isEqualTo("+15005550006");
        assertThat(request.formParameter("From").firstValue()).isEqualTo("+15005550001");
        assertThat(request.formParameter("Body").firstValue())
                .startsWith("[P1] Läuft")
                .endsWith("Acknowledge: http://tocsin/a/1?t=x&u=y\n" + Messages.LINK);
        assertThat(request.formParameter("StatusCallback").firstValue())
                .isEqualTo("https://tocsin.example.com/api/v1/answers/twilio/status?delivery=key-1&tenant=default");
        assertThat(SmsChannel.body(Messages.saying("é".repeat(5000))))
                .hasSize(1600)
                .endsWith(Messages.LINK);
    }

    @Test
    void callbacksAreAskedForOnlyWhereTwilioReachesUs() {
        var inside = List.of("http://tocsin.example.com", "https://localhost:8443", "https://10.1.2.3", "");
        for (var base : inside) {
            assertThat(sent(Provider.SMS, Map.of("base-url", base))
                            .formParameter("StatusCallback")
                            .isPresent())
                    .as(base)
                    .isFalse();
        }
        assertThat(sent(Provider.SMS, Map.of("twilio.callback-url", "http://10.1.2.3:1"))
                        .formParameter("StatusCallback")
                        .firstValue())
                .startsWith("http://10.1.2.3:1/api/v1/answers");
    }

    @Test
    void aCallSaysTheTextAndTakesOneKey() {
        var request = sent(Provider.PHONE, PUBLIC);
        assertThat(request.formParameter("MachineDetection").firstValue()).isEqualTo("Enable");
        assertThat(request.formParameter("Twiml").firstValue())
                .contains("Text &lt;b&gt; &amp; more Press 1 to acknowledge. Press 2 to escalate. Press 3 to resolve.")
                .contains("<Gather numDigits=\"1\"")
                .contains("action=\"https://tocsin.example.com/api/v1/answers/twilio/voice?token=token-1\"")
                .doesNotContain("<b>");
        var mute = sent(Provider.PHONE, Map.of()).formParameter("Twiml").firstValue();
        assertThat(mute).doesNotContain("Gather").contains("<Say loop=\"2\">");
        assertThat(SpokenMessage.of(Messages.saying("a\u0000b\u0007</Say>"), null))
                .contains("a b &lt;/Say&gt;");
    }

    @Test
    void slackShowsButtonsThatAnswerThereOrLead() {
        var linked = json(sent(Provider.SLACK_BOT, Map.of()));
        assertThat(linked.required("channel").asText()).isEqualTo("C123");
        assertThat(linked.required("text").asText()).startsWith("[P1] Läuft über\nText &lt;b&gt; &amp; more");
        assertThat(texts(linked.required("blocks"), "type")).containsExactly("header", "section", "context", "actions");
        assertThat(linked.requiredAt("/blocks/2/elements/0/text").asText()).isEqualTo("Tocsin · P1 · CRITICAL");
        assertThat(texts(linked.requiredAt("/blocks/3/elements"), "url"))
                .containsExactly("http://tocsin/a/1?t=x&u=y", "http://tocsin/a/2", Messages.LINK);

        var live = json(sent(Provider.SLACK_BOT, Map.of("slack.signing-secret", "s")));
        assertThat(texts(live.requiredAt("/blocks/3/elements"), "action_id"))
                .containsExactly("acknowledge", "escalate", "resolve", "open");
        assertThat(texts(live.requiredAt("/blocks/3/elements"), "value"))
                .containsExactly("token-1", "token-1", "token-1", "");
    }

    @Test
    void aSlackMessageIsChangedInPlace() {
        var channel = Provider.SLACK_BOT.at(HTTP.baseUrl(), Map.of("slack.signing-secret", "s"));
        var message = Messages.answerable("C123");
        channel.revise(new Revision(message, "C9:1.2", Revision.State.ACKNOWLEDGED, "ana"));
        var acknowledged = json(HTTP.only("/chat.update"));
        assertThat(acknowledged.required("channel").asText()).isEqualTo("C9");
        assertThat(acknowledged.required("ts").asText()).isEqualTo("1.2");
        assertThat(acknowledged.requiredAt("/blocks/0/text/text").asText()).startsWith("Acknowledged by ana: [P1]");
        assertThat(texts(acknowledged.requiredAt("/blocks/3/elements"), "action_id"))
                .containsExactly("resolve", "open");

        channel.revise(new Revision(message, "C9:1.2", Revision.State.RESOLVED, "ana"));
        assertThat(texts(json(HTTP.only("/chat.update")).requiredAt("/blocks/3/elements"), "action_id"))
                .containsExactly("open");
    }

    @Test
    void teamsGetsACardThatOpensOurPages() {
        var attachment = json(sent(Provider.TEAMS, Map.of())).requiredAt("/attachments/0");
        assertThat(attachment.required("contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        var card = attachment.required("content");
        assertThat(card.required("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.requiredAt("/body/0/color").asText()).isEqualTo("Attention");
        assertThat(texts(card.required("actions"), "type")).containsOnly("Action.OpenUrl");
        assertThat(texts(card.required("actions"), "url"))
                .containsExactly(Messages.LINK, "http://tocsin/a/1?t=x&u=y", "http://tocsin/a/2");
    }

    @Test
    void pushTakesOneTokenForManyMessagesAndStaysSmall() throws Exception {
        var channel = Provider.PUSH.at(HTTP.baseUrl());
        channel.send(Messages.answerable("device"));
        channel.send(Messages.saying("€".repeat(20_000)));

        var asked = HTTP.findAll(postRequestedFor(urlEqualTo(Provider.TOKEN_PATH)));
        assertThat(asked).hasSize(1);
        var assertion = asked.get(0).formParameter("assertion").firstValue().split("\\.");
        var claims = Settings.JSON.readTree(Base64.getUrlDecoder().decode(assertion[1]));
        assertThat(claims.required("iss").asText()).isEqualTo("t@p1.example");
        assertThat(claims.required("aud").asText()).isEqualTo(HTTP.baseUrl() + Provider.TOKEN_PATH);
        assertThat(claims.required("exp").asLong() - claims.required("iat").asLong())
                .isEqualTo(3600);
        var requests = HTTP.findAll(postRequestedFor(urlEqualTo(Provider.PUSH.path)));
        assertThat(requests).hasSize(2).allSatisfy(request -> {
            assertThat(request.getHeader("Authorization")).isEqualTo("Bearer t");
            assertThat(request.getBody().length).isLessThan(4096);
        });
        var message = requests.stream()
                .map(request -> json(request).required("message"))
                .filter(sent -> sent.required("token").asText().equals("device"))
                .findFirst()
                .orElseThrow();
        assertThat(message.required("token").asText()).isEqualTo("device");
        assertThat(message.requiredAt("/data/answer_token").asText()).isEqualTo("token-1");
        assertThat(message.requiredAt("/android/priority").asText()).isEqualTo("HIGH");
        assertThat(message.requiredAt("/apns/headers/apns-priority").asText()).isEqualTo("10");
    }

    @Test
    void anAppThatIsGoneIsTold() {
        HTTP.stubFor(post(urlEqualTo(Provider.PUSH.path))
                .willReturn(jsonResponse(
                        "{\"error\":{\"status\":\"NOT_FOUND\",\"details\":[{\"errorCode\":\"UNREGISTERED\"}]}}", 404)));
        assertThat(Provider.PUSH.at(HTTP.baseUrl()).send(Messages.to("device")))
                .isInstanceOfSatisfying(
                        SendResult.Refused.class,
                        refused -> assertThat(refused.addressGone()).isTrue());
    }

    @Test
    void pagerDutyKnowsAnEscalationByItsReference() {
        var event = json(sent(Provider.PAGERDUTY, Map.of()));
        assertThat(event.required("routing_key").asText()).isEqualTo(Provider.SECRET);
        assertThat(event.required("event_action").asText()).isEqualTo("trigger");
        assertThat(event.required("dedup_key").asText()).isEqualTo("escalation-1");
        assertThat(event.requiredAt("/payload/severity").asText()).isEqualTo("critical");
        assertThat(event.requiredAt("/payload/timestamp").asText()).isEqualTo("2026-03-02T09:00:00Z");

        var channel = Provider.PAGERDUTY.at(HTTP.baseUrl());
        channel.revise(new Revision(Messages.to("own-key"), "e1", Revision.State.ACKNOWLEDGED, null));
        var acknowledged = json(HTTP.only("/v2/enqueue"));
        assertThat(acknowledged.required("event_action").asText()).isEqualTo("acknowledge");
        assertThat(acknowledged.required("routing_key").asText()).isEqualTo("own-key");
        channel.revise(new Revision(Messages.to("own-key"), "e1", Revision.State.WITHDRAWN, null));
        assertThat(json(HTTP.only("/v2/enqueue")).required("event_action").asText())
                .isEqualTo("resolve");
    }

    @Test
    void alertsOfOpsgenieAndJiraAreFoundAgainByAlias() {
        for (var provider : List.of(Provider.OPSGENIE, Provider.JIRA_SM)) {
            var request = sent(provider, Map.of());
            assertThat(request.getHeader("Authorization")).isEqualTo("GenieKey " + Provider.SECRET);
            assertThat(json(request).required("priority").asText()).isEqualTo("P1");
            assertThat(json(request).has("responders")).isEqualTo(provider == Provider.OPSGENIE);

            var channel = provider.at(HTTP.baseUrl());
            channel.revise(new Revision(Messages.to("x"), "a:b@c", Revision.State.ACKNOWLEDGED, "ana"));
            HTTP.only("/v2/alerts/a%3Ab%40c/acknowledge?identifierType=alias");
            channel.revise(new Revision(Messages.to("x"), "a:b@c", Revision.State.RESOLVED, "ana"));
            HTTP.only("/v2/alerts/a%3Ab%40c/close?identifierType=alias");
        }
    }

    @Test
    void whatIsPagedAfterAnAcknowledgementIsAnAlertOfItsOwn() {
        Provider.PAGERDUTY.at(HTTP.baseUrl()).send(Messages.after(1, "service"));
        assertThat(json(HTTP.only("/v2/enqueue")).required("dedup_key").asText())
                .isEqualTo("escalation-1:2");
        for (var provider : List.of(Provider.OPSGENIE, Provider.JIRA_SM)) {
            var channel = provider.at(HTTP.baseUrl());
            assertThat(channel.send(Messages.after(2, "ana@example.com")))
                    .isEqualTo(new SendResult.Delivered("escalation-1:3:ana@example.com"));
            assertThat(json(HTTP.only("/v2/alerts")).required("alias").asText())
                    .isEqualTo("escalation-1:3:ana@example.com");
        }
        var about = new OutgoingMessage.About("default", "r".repeat(300), 9, null, null);
        assertThat(about.alert(255)).hasSize(255).endsWith("…:10");
    }

    private static LoggedRequest sent(Provider provider, Map<String, String> settings) {
        return HTTP.sent(provider, settings, Messages.answerable(provider.address(HTTP.baseUrl())));
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.has(field) ? row.required(field).asText() : "")
                .toList();
    }
}
