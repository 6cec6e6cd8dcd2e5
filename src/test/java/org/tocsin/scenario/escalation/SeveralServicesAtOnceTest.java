package org.tocsin.scenario.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.minutes;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** Several services fail at once: the incident is escalated. */
@Scenario
class SeveralServicesAtOnceTest {

    private final Given given;
    private final Channels channels;
    private final TestTime time;
    private final Rest rest;

    SeveralServicesAtOnceTest(Given given, Channels channels, TestTime time, Rest rest) {
        this.given = given;
        this.channels = channels;
        this.time = time;
        this.rest = rest;
    }

    @BeforeEach
    void people() {
        given.rotation("Primary").onCall("ana").backup("bo");
        rest.patch("/api/v1/users/" + given.person("mia"), Map.of("roles", List.of("ENGINEERING_MANAGER")))
                .expect(200);
    }

    @Test
    void theIncidentThatCompletesACascadeGoesToTheManagerAndThoseThatFollowDoNot() {
        channels.expect(email("ana").about(failing("checkout")));
        time.fastForward(minutes(4));
        channels.expect(email("ana").about(failing("search")));
        channels.expect(email("ana").about(failing("search")));
        time.fastForward(minutes(4));

        var third = failing("login");
        channels.expect(email("mia").about(third));
        channels.expect(email("ana").about(failing("mail")));

        assertThat(rest.get("/api/v1/incidents/" + third.id() + "/timeline")
                        .expect(200)
                        .content())
                .contains("Cascade: checkout, login, search failed within 10 minutes")
                .contains("Several services failed within minutes");
    }

    @Test
    void anIncidentThatHitsSeveralServicesBeginsAtLevelTwo() {
        var wide = given.incident()
                .severity(Severity.CRITICAL)
                .with("affected_services", List.of("checkout", "search"))
                .opened();

        channels.expect(email("bo").about(wide));
        channels.expectNothingElse();
    }

    private Given.Incident failing(String service) {
        return given.incident()
                .severity(Severity.CRITICAL)
                .with("service", service)
                .opened();
    }
}
