package org.tocsin.scenario.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;

import java.net.http.HttpRequest;
import java.util.Base64;
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
import org.tocsin.testkit.TestTime;

/** The inbox, and the text templates that analysts edit. */
@Scenario
class InboxAndWordsTest extends PageScenes {

    private final Given given;
    private final TestTime time;
    private final Channels channels;

    InboxAndWordsTest(
            Given given,
            Rest rest,
            TestTime time,
            TestTenant tenant,
            Channels channels,
            NotificationService notifications) {
        super(rest, tenant, notifications);
        this.given = given;
        this.time = time;
        this.channels = channels;
    }

    @Test
    void theInboxIsReadByItsOwnerOnly() {
        var ana = rest.post("/api/v1/users", withPassword(person("ana", "VIEWER", Map.of())))
                .expect(201)
                .text("id");
        page("k1", "Checkout is down", List.of(ana));
        time.settle();
        assertThat(rest.get("/api/v1/inbox").expect(200).required("count").asInt())
                .isZero();

        var mine = asAna("/api/v1/inbox?unread=true", "GET").required("results");
        assertThat(texts(mine, "title")).singleElement().asString().contains("Checkout is down");
        var id = mine.get(0).required("id").asText();
        rest.post("/api/v1/inbox/" + id + "/read").expect(404);
        assertThat(asAna("/api/v1/inbox/" + id + "/read", "POST").expect(200).text("read_at"))
                .isNotBlank();
        assertThat(asAna("/api/v1/inbox?unread=true", "GET").required("count").asInt())
                .isZero();
        channels.ignoreSoFar();
    }

    @Test
    void templatesCanBeAddedAndAreUsed() {
        var templates = "/api/sla-oncall/api/v1/notification-templates/";
        assertThat(rest.get(templates + "?template_type=ESCALATION&channel_type=EMAIL")
                        .expect(200)
                        .required("count")
                        .asInt())
                .isEqualTo(1);
        rest.post(templates, template("{no_such}")).expect(422);
        rest.post(templates, template("Look at {incident_title}, level {escalation_level}"))
                .expect(201);
        rest.post(templates, template("again")).expect(422);

        page("k1", "Checkout is down", List.of(given.person("ana")));
        channels.expect(email("ana").saying("Look at Checkout is down, level 1"));
    }

    private static Map<String, Object> template(String body) {
        return Map.of(
                "name", "Ours",
                "template_type", "ESCALATION",
                "channel_type", "EMAIL",
                "subject_template", "Incident #{incident_id}",
                "body_template", body,
                "is_default", true);
    }

    private static Map<String, Object> withPassword(Map<String, Object> person) {
        var copy = new HashMap<>(person);
        copy.put("password", "a long enough password");
        return copy;
    }

    private Rest.Answer asAna(String path, String method) {
        var credential = "ana." + tenant.id() + ":a long enough password";
        var basic = Base64.getEncoder().encodeToString(credential.getBytes(UTF_8));
        return rest.send(rest.request(path)
                .setHeader("Authorization", "Basic " + basic)
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }
}
