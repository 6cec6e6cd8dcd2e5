package org.tocsin.scenario.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** Nobody is on call: the policy's fallback is paged, else the tenant's, else the administrators; administrators are alerted. */
@Scenario
class NobodyOnCallTest extends EscalationScenes {

    private static final String SETTINGS = "/api/v1/escalation-settings", ALERT = "Nobody was on call";

    NobodyOnCallTest(Given given, Channels channels, TestTime time, Rest rest) {
        super(given, channels, time, rest);
    }

    @Test
    void thePolicysFallbackIsPagedThenTheTenantsAndAdministratorsAreAlerted() {
        withoutDefaults();
        is("root", Map.of("access", "ADMIN"));
        is("max", Map.of("roles", List.of("DIRECTOR")));
        policy(
                "Own",
                Map.of(
                        "incident_priorities",
                        List.of("P4"),
                        "fallback",
                        Map.of("users", List.of(given.person("ana"))),
                        "escalation_steps",
                        List.of(step(1, 0))));
        policy("Usual", Map.of("incident_priorities", List.of("P3"), "escalation_steps", List.of(step(1, 0))));

        var first = given.incident().severity(Severity.LOW).opened();
        channels.expect(email("ana").about(first));
        channels.expect(email("root").saying(ALERT));
        channels.expectNothingElse();
        assertThat(details(first, "escalation.fallback")).hasSize(1);

        var unset = given.incident().severity(Severity.MEDIUM).opened();
        channels.expect(email("root").about(unset));
        channels.expect(email("root").saying(ALERT));

        rest.put(SETTINGS, Map.of("fallback", Map.of("role", "director"))).expect(200);
        rest.put(SETTINGS, Map.of("fallback", Map.of("role", "nobody"))).expect(422);
        assertThat(rest.get(SETTINGS)
                        .expect(200)
                        .body()
                        .requiredAt("/fallback/role")
                        .asText())
                .isEqualTo("DIRECTOR");
        var second = given.incident().severity(Severity.MEDIUM).opened();
        channels.expect(email("max").about(second));
        channels.expect(email("root").saying(ALERT));
        channels.expectNothingElse();
    }
}
