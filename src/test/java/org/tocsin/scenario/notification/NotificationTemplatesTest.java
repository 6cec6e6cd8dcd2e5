package org.tocsin.scenario.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.notification.NotificationService;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** Notification templates over REST. */
@Scenario
class NotificationTemplatesTest extends PageScenes {

    private static final String TEMPLATES = "/api/sla-oncall/api/v1/notification-templates/";

    private final Given given;
    private final Channels channels;
    private final WireMockServer http;

    NotificationTemplatesTest(
            Given given,
            Rest rest,
            TestTenant tenant,
            Channels channels,
            NotificationService notifications,
            WireMockServer http) {
        super(rest, tenant, notifications);
        this.given = given;
        this.channels = channels;
        this.http = http;
    }

    @Test
    void theGuidesTemplateIsCreatedShownChangedAndDeleted() {
        var example = Map.of(
                "name", "Email Escalation Alert",
                "template_type", "ESCALATION",
                "channel_type", "EMAIL",
                "subject_template", "URGENT: Incident #{incident_id} Escalated",
                "body_template", "Incident #{incident_id} has been escalated to Level {escalation_level}.",
                "variables", List.of("incident_id", "incident_title", "escalation_level"),
                "is_active", true,
                "is_default", true);
        var created = rest.post(TEMPLATES, example).expect(201);
        assertThat(created.required("variables").size()).isEqualTo(3);
        var path = TEMPLATES + created.text("id") + "/";
        var defaults = rest.get(TEMPLATES + "?template_type=escalation&channel_type=email&is_active=true")
                .expect(200)
                .body();
        assertThat(texts(defaults.required("results"), "is_default")).containsExactlyInAnyOrder("true", "false");

        var changed = rest.patch(path, Map.of("body_template", "Now at {escalation_level}", "is_active", false))
                .expect(200);
        assertThat(changed.text("subject_template")).isEqualTo("URGENT: Incident #{incident_id} Escalated");
        assertThat(rest.get(TEMPLATES + "?is_active=false").required("count").asInt())
                .isEqualTo(1);
        rest.put(path, example).expect(200);
        assertThat(rest.get(path).text("body_template")).contains("escalated to Level");
        rest.send(rest.request(path).header("If-Match", "\"0\"").DELETE()).expect(412);
        rest.delete(path).expect(204);
        rest.get(path).expect(404);
        assertThat(rest.get(TEMPLATES + "?page_size=2").required("results").size())
                .isEqualTo(2);
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        var wrong = rest.post(
                        TEMPLATES,
                        Map.of(
                                "name", "Wrong",
                                "template_type", "ESCALATION",
                                "channel_type", "FAX",
                                "subject_template", "{incident_id} {no_such}",
                                "body_template", "{incident_title} }",
                                "variables", List.of("severity", "mood"),
                                "locale", "xx-1"))
                .expect(422);
        assertThat(texts(wrong.required("errors"), "field"))
                .containsExactlyInAnyOrder(
                        "channel_type", "subject_template", "body_template", "variables[1]", "locale");
        assertThat(texts(wrong.required("errors"), "message"))
                .anyMatch(m -> m.contains("no_such at character 15"))
                .anyMatch(m -> m.contains("closing brace without an opening one at character 18"));
        rest.get(TEMPLATES + "?template_type=poem").expect(422);
    }

    @Test
    void everybodyReadsTheirLanguageAndIsToldByTheWaysTheyWant() {
        var ana = addPerson("ana", Map.of("EMAIL", "ana@" + tenant.id() + ".example", "WEBHOOK", given.hook("ana")));
        var bo = given.person("bo");
        rest.post(TEMPLATES, german("de")).expect(201);
        rest.put("/api/v1/users/" + ana + "/message-preferences", Map.of("locale", "de-AT", "other", List.of("email")))
                .expect(200);
        var wrong = rest.put(
                        "/api/v1/users/" + ana + "/message-preferences",
                        Map.of("locale", "klingon", "urgent", List.of("sms", "sms", "fax")))
                .expect(422);
        assertThat(texts(wrong.required("errors"), "field"))
                .containsExactlyInAnyOrder("locale", "urgent[1]", "urgent[2]");

        page("k1", "Disk is full", List.of(ana, bo), Map.of("priority", "P3"));

        channels.expect(email("ana").saying("Bitte ansehen: Disk is full"));
        channels.expect(email("bo").saying("Incident #i-k1 has been escalated"));
        channels.expectNothingElse(); // not by webhook, though the table names it
    }

    @Test
    void aPreviewShowsWhatEachChannelSendsAndATemplateWithoutATitleIsUsedAllTheSame() {
        http.stubFor(post(urlPathMatching("/slack/.*"))
                .willReturn(jsonResponse("{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1.5\"}", 200)));
        var incident = rest.post("/api/v1/incidents", Map.of("title", "<Shop> is down", "severity", "LOW"))
                .expect(201);
        var template = rest.post(
                        TEMPLATES,
                        Map.of(
                                "name", "Short",
                                "template_type", "ESCALATION",
                                "channel_type", "SLACK",
                                "body_template", "Look at {incident_title}\n{link}"))
                .expect(201);
        var preview = rest.post(
                        TEMPLATES + template.text("id") + "/preview", Map.of("incident", incident.text("number")))
                .expect(200)
                .required("channels");
        assertThat(preview.required(0).required("channel").asText()).isEqualTo("SLACK");
        assertThat(preview.required(0).required("sent").asText()).isEqualTo("""
            [P4] Escalation, level 2: <Shop> is down
            Look at &lt;Shop&gt; is down
            Tocsin · P4 · LOW
            [Acknowledge] [Escalate] [Resolve] [Open in Tocsin]\
            """);
        assertThat(texts(preview, "sent"))
                .anyMatch(sent -> sent.startsWith("[P4] Escalation, level 2: <Shop> is down\nLook at <Shop> is down\n")
                        && sent.contains(
                                "\nReply: ack " + incident.text("number") + "\nAcknowledge: http://localhost:8080/a/")
                        && sent.endsWith("\nhttp://localhost:8080/incidents/" + incident.text("id")));

        page("k1", "<Shop> is down", List.of(addPerson("ana", Map.of("SLACK", "U1"))), List.of("slack"));
        channels.expectNothingElse();
        http.verify(
                1,
                postRequestedFor(anyUrl())
                        .withRequestBody(
                                matchingJsonPath("$.blocks[1].text.text", equalTo("Look at &lt;Shop&gt; is down"))));
    }

    private static Map<String, Object> german(String locale) {
        var template = new HashMap<String, Object>();
        template.put("name", "Eskalation");
        template.put("template_type", "ESCALATION");
        template.put("channel_type", "EMAIL");
        template.put("subject_template", "Vorfall {incident_id}");
        template.put("body_template", "Bitte ansehen: {incident_title}");
        template.put("locale", locale);
        template.put("is_default", true);
        return template;
    }
}
