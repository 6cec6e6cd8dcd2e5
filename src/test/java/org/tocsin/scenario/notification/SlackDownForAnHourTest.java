package org.tocsin.scenario.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.minutes;
import static org.tocsin.testkit.TestTime.seconds;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.tocsin.notification.NotificationService;
import org.tocsin.people.PeopleService;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.subject.Severity;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Slack fails: pages use another channel, and messages in Slack are brought up to date once it works again. */
@Scenario
class SlackDownForAnHourTest extends PageScenes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POSTED = "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1.5\"}";

    private final Given given;
    private final TestTime time;
    private final Channels channels;
    private final WireMockServer http;
    private final RuntimeService runtime;
    private final PeopleService people;

    SlackDownForAnHourTest(
            Given given,
            Rest rest,
            TestTime time,
            TestTenant tenant,
            Channels channels,
            NotificationService notifications,
            WireMockServer http,
            RuntimeService runtime,
            PeopleService people) {
        super(rest, tenant, notifications);
        this.given = given;
        this.time = time;
        this.channels = channels;
        this.http = http;
        this.runtime = runtime;
        this.people = people;
    }

    @Test
    void withoutSlackPeopleGetOneMailAndNothingIsLostOrSentTwice() {
        slackAnswers(aResponse().withStatus(503));
        var ana = addPerson("ana", Map.of("SLACK", "U1", "EMAIL", "ana@" + tenant.id() + ".example"));
        var bo = addPerson("bo", Map.of("SLACK", "U2", "EMAIL", "bo@" + tenant.id() + ".example"));
        page("k1", "Checkout is down", List.of(ana, bo), List.of("slack"));

        for (int i = 0; i < 10; i++) {
            time.settle();
            time.fastForward(minutes(6));
        }
        slackAnswers(jsonResponse(POSTED, 200));
        time.fastForward(minutes(30));

        channels.expect(email("ana").saying("Checkout is down"));
        channels.expect(email("bo").saying("Checkout is down"));
        channels.expectNothingElse();
        assertThat(delivery("SLACK").required("status").asText()).isEqualTo("REFUSED");
        assertThat(delivery("SLACK").required("detail").asText())
                .contains("Gave up after")
                .contains("Passed on to EMAIL");
        assertThat(delivery("SLACK").required("attempts").asInt()).isLessThanOrEqualTo(6);
        assertThat(http.findAll(posts())).hasSizeBetween(10, 12); // after ten the circuit breaker opens

        withdraw();
        page("k2", "Checkout is down again", List.of(ana), List.of("slack"));
        time.settle();
        http.verify(1, posts().withRequestBody(containing("Checkout is down again")));
        assertThat(running()).isZero();
    }

    @Test
    void aMessageInSlackSaysWhoTookItOnAndThatItIsOver() {
        slackAnswers(jsonResponse(POSTED, 200));
        addPerson("ana", Map.of("SLACK", "U1"));
        given.rotation("Primary").onCall("ana");
        var first = given.incident().severity(Severity.CRITICAL).opened();
        http.verify(1, posts().withRequestBody(containing(first.title())));
        assertThat(delivery("SLACK").required("provider_id").asText()).isEqualTo("D1:1.5");

        slackAnswers(aResponse().withStatus(500));
        rest.post("/api/v1/incidents/" + first.id() + "/acknowledge").expect(200);
        time.settle();
        assertThat(running("MessageRevision")).isOne();
        slackAnswers(jsonResponse(POSTED, 200));
        time.fastForward(seconds(6));
        time.settle();

        // one attempt fails
        var taken = updates("Acknowledged").withRequestBody(containing("\"ts\":\"1.5\""));
        http.verify(2, taken);
        assertThat(buttons(taken)).as("who took it on can resolve it there").containsExactly("resolve", "open");
        assertThat(running("MessageRevision")).isZero();
        rest.post("/api/v1/incidents/" + first.id() + "/resolve").expect(200);
        time.settle();
        var over = updates("Resolved").withRequestBody(containing(first.title()));
        http.verify(1, over);
        assertThat(buttons(over)).as("nothing is left to answer").containsExactly("open");

        var second = given.incident().severity(Severity.CRITICAL).opened();
        time.fastForward(seconds(2)); // one message per second
        rest.post("/api/v1/incidents/" + second.id() + "/resolve").expect(200);
        time.settle();
        http.verify(1, updates("Resolved").withRequestBody(containing(second.title())));
        channels.ignoreSoFar();
    }

    @Test
    void aContactThatTheProviderKnowsNoLongerIsToBeVerifiedAgain() {
        var cy = addPerson("cy", Map.of("PUSH", "token-of-an-app", "EMAIL", "cy@x.example"));
        CurrentTenant.run(tenant.id(), () -> people.addressGone(UUID.fromString(cy), Channel.PUSH, "token-of-an-app"));

        var contacts = rest.get("/api/v1/users/" + cy).expect(200).required("contacts");
        for (var contact : contacts) {
            assertThat(contact.required("verified").asBoolean())
                    .isEqualTo(!contact.required("channel").asText().equals("PUSH"));
        }
    }

    @Test
    void everyChannelSaysWhatItLacks() {
        var all = rest.get("/api/v1/channels").expect(200).required("results");
        assertThat(texts(all, "channel")).hasSize(11);
        var missing = StreamSupport.stream(all.spliterator(), false)
                .filter(channel -> !channel.required("configured").asBoolean())
                .map(channel -> channel.required("missing").asText())
                .toList();
        assertThat(missing).contains("Push is not configured: tocsin.notification.push.service-account is not set.");
        assertThat(texts(all, "warning")).anyMatch(warning -> warning.contains("5 April 2027"));
        assertThat(all.toString()).doesNotContain("only-for-tests");
    }

    private void slackAnswers(ResponseDefinitionBuilder answer) {
        http.stubFor(post(urlPathMatching("/slack/.*")).willReturn(answer));
    }

    private static RequestPatternBuilder posts() {
        return postRequestedFor(urlPathEqualTo("/slack/chat.postMessage"));
    }

    private static RequestPatternBuilder updates(String headline) {
        return postRequestedFor(urlPathEqualTo("/slack/chat.update")).withRequestBody(containing(headline));
    }

    /** The buttons of the last update. */
    private List<String> buttons(RequestPatternBuilder updates) {
        var sent = http.findAll(updates);
        try {
            var blocks = JSON.readTree(sent.get(sent.size() - 1).getBody()).required("blocks");
            return texts(blocks.required(blocks.size() - 1).required("elements"), "action_id");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long running() {
        return runtime.createProcessInstanceQuery().tenantIdIn(tenant.id()).count();
    }

    private long running(String process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .tenantIdIn(tenant.id())
                .count();
    }
}
