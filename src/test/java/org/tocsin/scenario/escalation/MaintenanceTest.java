package org.tocsin.scenario.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.minutes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.tocsin.escalation.instance.EscalationService;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.subject.Severity;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** A maintenance window: incidents within it are recorded and page nobody before it is over. */
@Scenario
class MaintenanceTest extends EscalationScenes {

    private static final String WINDOWS = "/api/v1/maintenance-windows/", POLICY = "Steps";

    private final TestTenant tenant;
    private final EscalationService escalations;
    private final RuntimeService runtime;

    MaintenanceTest(
            Given given,
            Channels channels,
            TestTime time,
            Rest rest,
            TestTenant tenant,
            EscalationService escalations,
            RuntimeService runtime) {
        super(given, channels, time, rest);
        this.tenant = tenant;
        this.escalations = escalations;
        this.runtime = runtime;
    }

    @Test
    void theFirstStepIsPagedWhenItIsOverAndWhatHadBegunGoesOn() {
        scene();
        var before = about("checkout");
        channels.expect(email("ana").about(before));
        window(Map.of("services", List.of("Checkout"), "minutes", 60, "reason", "New database"));

        var incident = about("checkout");
        var other = about("search");
        channels.expect(email("ana").about(other));
        var both = given.incident()
                .severity(Severity.LOW)
                .with("service", "checkout")
                .with("affected_services", List.of("checkout", "mail"))
                .opened();
        channels.expect(email("ana").about(both));
        channels.expectNothingElse();
        var held = escalation(incident, POLICY);
        assertThat(held.required("held_because").asText()).isEqualTo("MAINTENANCE");
        assertThat(held.required("held_until").asText()).isEqualTo("2026-06-01T11:00:00Z");
        assertThat(runtime.createExecutionQuery()
                        .processInstanceBusinessKey(held.required("id").asText())
                        .activityId("Task_WaitForEndOfMaintenance")
                        .count())
                .isEqualTo(1);
        Assertions.assertThatThrownBy(() -> CurrentTenant.run(
                        tenant.id(),
                        () -> escalations.escalateNow(
                                UUID.fromString(held.required("id").asText()), null, "Now")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("maintenance until");
        time.fastForward(minutes(59));
        channels.expect(email("lou").about(before));
        channels.expect(email("lou").about(other));
        channels.expect(email("lou").about(both));
        channels.expectNothingElse();

        time.fastForward(minutes(1));

        channels.expect(email("ana").about(incident));
        channels.expectNothingElse();
        time.fastForward(minutes(20));
        channels.expect(email("lou").about(incident));
    }

    @Test
    void longerOrShorterItIsFollowed() {
        scene();
        var id = window(Map.of("minutes", 30, "reason", "All of it"));
        var incident = about("checkout");
        rest.patch(WINDOWS + id, Map.of("ends_at", "2026-06-01T11:00:00Z")).expect(200);
        time.fastForward(minutes(45));
        channels.expectNothingElse();
        assertThat(rest.get(WINDOWS + "?active=true")
                        .expect(200)
                        .required("count")
                        .asInt())
                .isEqualTo(1);

        rest.delete(WINDOWS + id).expect(200);

        channels.expect(email("ana").about(incident));
        assertThat(rest.get(WINDOWS + id).expect(200).required("active").asBoolean())
                .isFalse();
        rest.post(WINDOWS, Map.of("reason", "For ever")).expect(422);
        rest.post(WINDOWS, Map.of("minutes", 5)).expect(422);
    }

    private void scene() {
        withoutDefaults();
        given.rotation("Primary").onCall("ana");
        is("lou", Map.of("roles", List.of("TEAM_LEAD")));
        policy(
                POLICY,
                Map.of("escalation_steps", List.of(step(1, 0), step(2, 20, "actions", List.of("notify_team_lead")))));
    }

    private Given.Incident about(String service) {
        return given.incident().severity(Severity.LOW).with("service", service).opened();
    }

    private String window(Map<String, Object> fields) {
        return rest.post(WINDOWS, fields).expect(201).text("id");
    }
}
