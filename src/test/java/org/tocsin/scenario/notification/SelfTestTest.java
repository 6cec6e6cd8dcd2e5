package org.tocsin.scenario.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.hours;
import static org.tocsin.testkit.TestTime.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tocsin.notification.NotificationService;
import org.tocsin.platform.subject.OperatorAlerts;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.LoggedErrors;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Tests of channels and contacts before they are needed. */
@Scenario
class SelfTestTest extends PageScenes {

    private static final String PASSWORD = "a long enough password";

    private final TestTime time;
    private final Channels channels;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JavaMailSenderImpl mail;
    private final OperatorAlerts alerts;
    private final LoggedErrors log;

    SelfTestTest(
            Rest rest,
            TestTime time,
            TestTenant tenant,
            Channels channels,
            NotificationService notifications,
            RuntimeService runtime,
            ManagementService management,
            JavaMailSenderImpl mail,
            OperatorAlerts alerts,
            LoggedErrors log) {
        super(rest, tenant, notifications);
        this.time = time;
        this.channels = channels;
        this.runtime = runtime;
        this.management = management;
        this.mail = mail;
        this.alerts = alerts;
        this.log = log;
    }

    @Test
    void theReportSaysWhatWorksAndAFailureStaysOnTheDashboardUntilATestPasses() {
        asAdministrator();
        mail.setHost("127.0.0.2"); // nobody listens there
        var id = rest.post("/api/v1/self-test").expect(202).text("id");
        time.settle();
        mail.setHost("localhost");
        time.fastForward(minutes(1));
        var failed = rest.get("/api/v1/self-tests/" + id).expect(200);
        assertThat(failed.text("status")).isEqualTo("FAILED");
        assertThat(check(failed.body(), "channel email").required("result").asText())
                .isEqualTo("FAILED");
        assertThat(alerts.current())
                .anyMatch(n -> n.text().contains(tenant.id()) && n.text().contains("channel email"));
        log.expect("Self-test " + id + " failed. channel email");

        var second = rest.post("/api/v1/self-test").expect(202).text("id");
        time.fastForward(minutes(1));
        var passed = rest.get("/api/v1/self-tests/" + second).expect(200);
        channels.expect(email("root").saying("Test message from Tocsin"));
        channels.expectNothingElse();
        assertThat(passed.text("status")).isEqualTo("PASSED");
        assertThat(check(passed.body(), "page end to end").required("result").asText())
                .isEqualTo("PASSED");
        assertThat(check(passed.body(), "page end to end")
                        .required("latency_ms")
                        .isNumber())
                .isTrue();
        assertThat(check(passed.body(), "channel email").required("latency_ms").isNumber())
                .isTrue();
        assertThat(alerts.current()).noneMatch(n -> n.text().contains(tenant.id()));
        assertThat(texts(rest.get("/api/v1/self-tests").required("results"), "status"))
                .containsExactlyInAnyOrder("FAILED", "PASSED");
        assertThat(runtime.createProcessInstanceQuery().tenantIdIn(tenant.id()).count())
                .isZero();
    }

    @Test
    void aTestMessageGoesToTheCallersOwnContactAndTheAnswerSaysWhatCameOfIt() {
        rest.post("/api/v1/channels/email/test").expect(409); // a token has no contacts
        asAdministrator();
        var delivered = rest.post("/api/v1/channels/email/test").expect(200);
        assertThat(delivered.text("outcome")).isEqualTo("DELIVERED");
        channels.expect(email("root").saying("Test message from Tocsin"));
        assertThat(rest.post("/api/v1/channels/opsgenie/test").expect(200).text("outcome"))
                .isEqualTo("NOT_CONFIGURED");
        rest.post("/api/v1/channels/pigeon/test").expect(422);

        var templates = "/api/sla-oncall/api/v1/notification-templates/";
        var template = rest.get(templates + "?template_type=ESCALATION&channel_type=EMAIL")
                .required("results")
                .get(0)
                .required("id")
                .asText();
        var preview = rest.post(templates + template + "/preview/").expect(200);
        assertThat(preview.text("title")).isEqualTo("[P1] Level 2: Checkout is down");
        assertThat(preview.required("channels").get(0).required("sent").asText())
                .startsWith("<!doctype html>");
        var incident = rest.post("/api/v1/incidents", Map.of("title", "<Shop> is down"))
                .expect(201);
        var real = rest.post(templates + template + "/preview", Map.of("incident", incident.text("number")))
                .expect(200);
        assertThat(real.text("body")).contains("<Shop> is down");
        assertThat(real.required("channels").get(0).required("sent").asText()).contains("&lt;Shop&gt; is down");
        rest.post(templates + template + "/preview", Map.of("incident", "99999"))
                .expect(422);
        channels.ignoreSoFar();
        assertThat(rest.post(templates + template + "/test-send").expect(200).text("outcome"))
                .isEqualTo("DELIVERED");
        channels.expect(email("root").saying("Level 2: Checkout is down"));
        for (int i = 4; i <= 5; i++) {
            rest.post("/api/v1/channels/websocket/test").expect(200);
        }
        var tooMany = rest.post("/api/v1/channels/email/test").expect(429);
        assertThat(tooMany.header("Retry-After")).hasValue("13");
        channels.ignoreSoFar();
    }

    @Test
    void theDefaultTenantTestsItselfEveryWeek() {
        var weekly = runtime.createProcessInstanceQuery()
                .processDefinitionKey("SelfTest")
                .tenantIdIn("default")
                .list();

        assertThat(weekly).hasSize(1);
        assertThat(runtime.getActiveActivityIds(weekly.get(0).getId()))
                .as("not before there was time to set the channels up")
                .containsExactly("Event_NextSelfTestDue");
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(weekly.get(0).getId())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aPlannedOneRunsAtItsDateAndPlansTheNext() {
        asAdministrator();
        var first = Date.from(time.now().plus(hours(24)));
        CurrentTenant.run(
                tenant.id(),
                () -> runtime.createMessageCorrelation("selftest.planned")
                        .withoutTenantId()
                        .setVariable("subject", "Weekly self-test")
                        .setVariable("urgency", 0L)
                        .setVariable("weekly", true)
                        .setVariable("nextRunAt", first)
                        .correlateStartMessage());
        time.fastForward(hours(23));
        channels.expectNothingElse();
        time.fastForward(hours(2));
        channels.expect(email("root").saying("Test message from Tocsin"));
        channels.expectNothingElse();
        var report = rest.get("/api/v1/self-tests").required("results").required(0);
        assertThat(report.required("weekly").asBoolean()).isTrue();
        assertThat(report.required("status").asText()).isEqualTo("PASSED");
        time.fastForward(hours(7 * 24));
        channels.expect(email("root").saying("Test message from Tocsin"));
        channels.expectNothingElse();
    }

    private void asAdministrator() {
        var root = new HashMap<>(person("root", "ADMIN", Map.of("EMAIL", "root@" + tenant.id() + ".example")));
        root.put("password", PASSWORD);
        rest.post("/api/v1/users", root).expect(201);
        var credential = "root." + tenant.id() + ":" + PASSWORD;
        rest.useBasic(Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode check(JsonNode report, String name) {
        return StreamSupport.stream(report.required("checks").spliterator(), false)
                .filter(check -> check.required("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
