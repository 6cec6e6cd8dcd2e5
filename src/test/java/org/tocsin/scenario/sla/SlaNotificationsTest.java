package org.tocsin.scenario.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.seconds;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.notification.NotificationService;
import org.tocsin.platform.subject.Severity;
import org.tocsin.scenario.notification.PageScenes;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Notifications of warnings and breaches: to the configured recipients, at the configured thresholds. */
@Scenario
class SlaNotificationsTest extends PageScenes {

    private final Given given;
    private final TestTime time;
    private final Channels channels;

    SlaNotificationsTest(
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
    void recipientsAreNotifiedAtTheThresholdsAndTheHistoryShowsIt() {
        var soc = "soc@" + tenant.id() + ".example";
        var configured = configure(Map.of(
                        "channels", List.of("websocket", "email", "slack"),
                        "recipients", Map.of("email", List.of(soc)),
                        "thresholds", List.of(100, 80)))
                .expect(200);
        assertThat(configured.required("thresholds")).hasToString("[80,100]");
        assertThat(rest.get(path("/config")).expect(200).body()).isEqualTo(configured.body());
        given.kitchenAnswersWithinAMinute("Kitchen");
        given.rotation("Primary").onCall("ana");
        var incident = given.incident()
                .severity(Severity.LOW)
                .with("category", "KITCHEN")
                .opened();
        channels.ignoreSoFar();

        time.fastForward(seconds(30)); // the definition's own warning, at 50 %
        channels.expect(email("ana").about(incident));
        channels.expectNothingElse();
        time.fastForward(seconds(18));
        channels.expect(email("soc").about(incident));
        channels.expect(email("ana").about(incident));
        channels.expectNothingElse();
        time.fastForward(seconds(12));
        channels.expect(email("soc").saying("SLA breached"));

        var history = rest.get(path("?limit=50")).expect(200).body();
        assertThat(texts(history.required("results"), "type")).contains("sla_warning", "sla_breach");
        assertThat(texts(history.required("results"), "alert_id")).containsOnly(incident.id());
        assertThat(texts(history.required("results"), "recipient")).contains("email recipient 1");
        assertThat(history.toString()).doesNotContain(soc);
        assertThat(rest.get(path("?limit=1")).required("results").size()).isEqualTo(1);
        channels.ignoreSoFar();
    }

    @Test
    void whatCannotBeIsRefusedWithItsFields() {
        assertThat(rest.get(path("/config")).expect(200).required("channels").size())
                .isZero();
        var refusal = configure(Map.of(
                        "channels", List.of("email", "smoke", "sms", "webhook"),
                        "recipients", Map.of("email", List.of("nobody"), "fax", List.of("1")),
                        "thresholds", List.of(0, 80)))
                .expect(422);
        assertThat(texts(refusal.required("errors"), "field"))
                .containsExactlyInAnyOrder(
                        "channels[1]", "recipients.email[0]", "recipients.fax", "recipients.sms", "thresholds[0]");
        var inward = configure(Map.of(
                        "channels", List.of("webhook"),
                        "recipients", Map.of("webhook", List.of("http://10.1.2.3/x", "http://169.254.169.254/"))))
                .expect(422);
        assertThat(texts(inward.required("errors"), "field"))
                .containsExactly("recipients.webhook[0]", "recipients.webhook[1]");
        rest.get("/api/v1/sla/notifications/default").expect(422);
        rest.get(path("?limit=0")).expect(422);
    }

    private Rest.Answer configure(Map<String, ?> body) {
        return rest.post(path("/configure"), body);
    }

    private String path(String rest) {
        return "/api/v1/sla/notifications/" + tenant.id() + rest;
    }
}
