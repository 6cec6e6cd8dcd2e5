package org.tocsin.notification.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Response actions that Slack and Twilio report: buttons, SMS replies and pressed keys. */
@Scenario
class AnswersFromProvidersTest {

    private static final String SLACK = "/api/v1/answers/slack", TWILIO = "/api/v1/answers/twilio";
    private static final String BASE = "http://localhost:8080", SECRET = "only-for-tests";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Given given;
    private final Rest rest;
    private final TestTime time;
    private final TestTenant tenant;
    private final Channels channels;
    private final WireMockServer http;
    private final SmsOptOuts optOuts;
    private final AnswerScenes scenes;
    private final ObjectMapper json = new ObjectMapper();
    private String responseUrl = "http://169.254.169.254/latest";
    /** A telephone number belongs to one person only, over all tenants. */
    private final String number = "+49151" + (23_000_000 + COUNT.incrementAndGet());

    AnswersFromProvidersTest(
            Given given,
            Rest rest,
            TestTime time,
            TestTenant tenant,
            Channels channels,
            WireMockServer http,
            SmsOptOuts optOuts,
            AnswerLinkRepository links,
            AnswerKey key,
            TransactionTemplate transaction) {
        this.given = given;
        this.rest = rest;
        this.time = time;
        this.tenant = tenant;
        this.channels = channels;
        this.http = http;
        this.optOuts = optOuts;
        this.scenes = new AnswerScenes(rest, tenant, links, key, transaction);
    }

    @BeforeEach
    void anaIsOnCallAndReachedByMailAndHasAPhoneAndSlack() {
        var contacts = List.of(
                Map.of("channel", "EMAIL", "address", "ana@" + tenant.id() + ".example"),
                Map.of("channel", "SMS", "address", number),
                Map.of("channel", "SLACK", "address", slackUser()));
        rest.post(
                        "/api/v1/users",
                        Map.of(
                                "username",
                                scenes.username("ana"),
                                "name",
                                "ana",
                                "access",
                                "RESPONDER",
                                "contacts",
                                contacts))
                .expect(201);
        given.rotation("Primary").onCall("ana").backup("bo");
    }

    @Test
    void aButtonActsAsItsPresserAndAReplayChangesNothing() {
        var incident = paged();
        var button = button(incident, "escalate", slackUser());

        var answer = slack(button).expect(200);
        assertThat(answer.text("response_type")).isEqualTo("ephemeral");
        assertThat(answer.text("text")).contains("You have raised it to level 2");
        channels.expect(email("bo").about(incident));

        assertThat(slack(button).expect(200).content()).isEmpty();
        assertThat(scenes.escalation(incident).required("escalation_level").asInt())
                .isEqualTo(2);

        time.startAt(time.now().plusSeconds(1));
        assertThat(slack(button(incident, "acknowledge", slackUser()))
                        .expect(200)
                        .text("text"))
                .contains("You have acknowledged it");
        time.settle();
        assertThat(scenes.incident(incident).required("status").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(scenes.escalation(incident).required("acknowledged_by").asText())
                .isEqualTo(scenes.username("ana"));
        channels.expectNothingElse();
    }

    @Test
    void theResultOfAButtonIsSentToTheResponseUrl() throws Exception {
        var told = new CompletableFuture<String>();
        http.addMockServiceRequestListener((request, response) -> {
            if (request.getUrl().equals("/slack-response")) {
                told.complete(request.getBodyAsString());
            }
        });
        responseUrl = http.baseUrl() + "/slack-response";
        slack(button(paged(), "acknowledge", slackUser())).expect(200);
        var reply = json.readTree(told.get(10, TimeUnit.SECONDS));
        assertThat(reply.required("response_type").asText()).isEqualTo("ephemeral");
        assertThat(reply.required("replace_original").asBoolean(true)).isFalse();
        assertThat(reply.required("text").asText()).contains("You have acknowledged it");
        channels.ignoreSoFar();
    }

    @Test
    void aButtonOfAStrangerOrAForgedOneAnswersNothing() {
        var incident = paged();
        assertThat(slack(button(incident, "acknowledge", "U0STRANGER"))
                        .expect(200)
                        .text("text"))
                .contains("not a verified contact");
        var link = scenes.path(incident, "ana", ResponseActionType.ACKNOWLEDGE).substring(3);
        assertThat(slack(payload("acknowledge", slackUser(), link)).expect(200).text("text"))
                .contains("not valid");
        var body = Map.of("payload", button(incident, "acknowledge", slackUser()));
        var stamp = Long.toString(time.now().getEpochSecond());
        var signed = new SlackSignature(SECRET).of(stamp, "payload=other".getBytes(StandardCharsets.UTF_8));
        scenes.form(SLACK, body, "X-Slack-Request-Timestamp", stamp, "X-Slack-Signature", signed)
                .expect(403);
        scenes.form(SLACK, body).expect(403);
        slack("no json").expect(200);

        assertThat(scenes.incident(incident).required("status").asText()).isEqualTo("OPEN");
    }

    @Test
    void aReplyAnswersByNumberByCodeOrByBeingTheOnlyOne() {
        var incident = paged();
        var which = incident.json().required("number").asText();
        assertThat(sms(number, "hello", "SM1")).contains("Reply ack, escalate or resolve");
        assertThat(sms(number, "ack 99" + which, "SM2")).contains("Nothing that was sent to you lately");
        assertThat(sms("+4915129999999", "ack " + which, "SM3")).contains("not a verified contact");
        assertThat(sms(number, "escalate", "SM4")).contains("#" + which, "raised it to level 2");
        assertThat(sms(number, "escalate", "SM4")).doesNotContain("Message");
        channels.expect(email("bo").about(incident));

        var second = given.incident().severity(Severity.CRITICAL).opened();
        channels.ignoreSoFar();
        assertThat(sms(number, "ack", "SM5")).contains("Several are meant", which);
        assertThat(sms(number, "Ack #" + which, "SM6")).contains("You have acknowledged it");
        time.settle();
        assertThat(scenes.incident(incident).required("status").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(sms(number, "ack " + which, "SM7")).contains("You acknowledged it at");

        var code = scenes.link(second, "ana", "EMAIL").replyCode();
        assertThat(sms(number, "resolve " + code, "SM8")).contains("You have resolved it");
        time.settle();
        assertThat(scenes.incident(second).required("status").asText()).isEqualTo("RESOLVED");
        assertThat(sms(number, "ack", "SM9")).contains("Nothing is open for you");
        scenes.form(TWILIO + "/sms", message(number, "ack", "SM10")).expect(403);
        channels.ignoreSoFar();
    }

    @Test
    void aPressedKeyAnswersAndAMachineNeverDoes() {
        var incident = paged();
        var token = scenes.buttons(incident, "ana", "EMAIL");
        var path = TWILIO + "/voice/" + token;

        assertThat(call(path, Map.of("CallSid", "CA1", "Digits", "1", "AnsweredBy", "machine_start")))
                .contains("<Hangup/>")
                .doesNotContain("Say");
        for (var digits : new String[] {"9", "7", ""}) {
            assertThat(call(path, Map.of("CallSid", "CA2", "Digits", digits)))
                    .contains("Press 1 to acknowledge. Press 2 to escalate.", BASE + path, incident.title());
        }
        assertThat(scenes.incident(incident).required("status").asText()).isEqualTo("OPEN");

        assertThat(call(path, Map.of("CallSid", "CA3", "Digits", "2"))).contains("raised it to level 2");
        assertThat(call(path, Map.of("CallSid", "CA3", "Digits", "2"))).contains("answered before");
        channels.expect(email("bo").about(incident));
        assertThat(call(
                        TWILIO + "/voice?token=" + token,
                        Map.of("CallSid", "CA4", "Digits", "1", "AnsweredBy", "human")))
                .contains("You have acknowledged it");
        time.settle();
        assertThat(scenes.incident(incident).required("status").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(call(TWILIO + "/voice/" + "b".repeat(24), Map.of("Digits", "1")))
                .contains("can not be answered");
        scenes.form(path, Map.of("Digits", "1")).expect(403);
        channels.expectNothingElse();
    }

    @Test
    void afterStopNoSmsIsSentUntilStart() {
        assertThat(sms(number, "STOP", "SM-stop")).doesNotContain("Message");
        assertThat(optedOut()).isTrue();
        assertThat(sms(number, "START", "SM-start")).doesNotContain("Message");
        assertThat(optedOut()).isFalse();
        sms(number, "STOP", "SM-stop"); // the very same one again
        assertThat(optedOut()).isFalse();
    }

    private boolean optedOut() {
        return optOuts.contains(number);
    }

    private Given.Incident paged() {
        var incident = given.incident().severity(Severity.CRITICAL).opened();
        channels.expect(email("ana").about(incident));
        return incident;
    }

    private String slackUser() {
        return "U0" + tenant.id().toUpperCase(Locale.ROOT).replace("-", "");
    }

    private String button(Given.Incident incident, String action, String user) {
        return payload(action, user, scenes.buttons(incident, "ana", "EMAIL"));
    }

    private String payload(String action, String user, String token) {
        try {
            return json.writeValueAsString(Map.of(
                    "type",
                    "block_actions",
                    "user",
                    Map.of("id", user, "username", "ana"),
                    "actions",
                    List.of(Map.of("type", "button", "action_id", action, "value", token)),
                    "response_url",
                    responseUrl));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Rest.Answer slack(String payload) {
        var body = Map.of("payload", payload);
        var stamp = Long.toString(time.now().getEpochSecond());
        var raw = AnswerScenes.encoded(body).getBytes(StandardCharsets.UTF_8);
        var signed = new SlackSignature(SECRET).of(stamp, raw);
        return scenes.form(SLACK, body, "X-Slack-Request-Timestamp", stamp, "X-Slack-Signature", signed);
    }

    private String sms(String from, String body, String sid) {
        var message = message(from, body, tenant.id() + sid);
        return twilio(TWILIO + "/sms", message);
    }

    private static Map<String, String> message(String from, String body, String sid) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("MessageSid", sid);
        fields.put("From", from);
        fields.put("To", "+4915700000000");
        fields.put("Body", body);
        return fields;
    }

    private String call(String path, Map<String, String> fields) {
        var call = new LinkedHashMap<>(fields);
        call.computeIfPresent("CallSid", (name, sid) -> tenant.id() + sid);
        return twilio(path, call);
    }

    private String twilio(String path, Map<String, String> fields) {
        var signed = new TwilioSignature(SECRET).of(BASE + path, fields);
        return scenes.form(path, fields, "X-Twilio-Signature", signed)
                .expect(200)
                .content();
    }
}
