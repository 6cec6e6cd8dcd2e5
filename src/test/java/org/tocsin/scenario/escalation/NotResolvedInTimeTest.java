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

/** A P0 not resolved within 30 minutes, a P1 not within 2 hours: escalated to level 3 even if somebody works on it. */
@Scenario
class NotResolvedInTimeTest {

    private static final String INCIDENTS = "/api/v1/incidents/",
            POLICIES = "/api/sla-oncall/api/v1/escalation-policies/";

    private final Given given;
    private final Channels channels;
    private final TestTime time;
    private final Rest rest;

    NotResolvedInTimeTest(Given given, Channels channels, TestTime time, Rest rest) {
        this.given = given;
        this.channels = channels;
        this.time = time;
        this.rest = rest;
    }

    @BeforeEach
    void onlyTheMatrix() {
        given.rotation("Primary").onCall("ana").backup("bo");
        rest.patch("/api/v1/users/" + given.person("mia"), Map.of("roles", List.of("ENGINEERING_MANAGER")))
                .expect(200);
        for (var policy : rest.get(POLICIES).expect(200).required("results")) {
            if (!policy.required("name").asText().equals("Default escalation")) {
                rest.patch(POLICIES + policy.required("id").asText() + "/", Map.of("is_active", false))
                        .expect(200);
            }
        }
        for (var sla : rest.get("/api/sla-oncall/api/v1/sla-definitions/?page_size=200")
                .expect(200)
                .required("results")) {
            rest.delete("/api/sla-oncall/api/v1/sla-definitions/"
                    + sla.required("id").asText() + "/");
        }
    }

    @Test
    void theManagerIsPagedAlthoughItIsAcknowledgedAndTheAnswerEndsIt() {
        var p0 = given.incident().severity(Severity.EMERGENCY).opened();
        channels.expect(email("ana").about(p0));
        rest.post(INCIDENTS + p0.id() + "/acknowledge").expect(200);

        time.fastForward(minutes(29));
        channels.expectNothingElse();
        time.fastForward(minutes(1));
        channels.expect(email("mia").about(p0));
        assertThat(rest.get(INCIDENTS + p0.id() + "/timeline").expect(200).content())
                .contains("To level 3: P0 not resolved within 30 minutes");

        rest.post(INCIDENTS + p0.id() + "/acknowledge").expect(200);
        time.fastForward(minutes(180));
        channels.expectNothingElse();
    }

    @Test
    void aPolicyThatWatchesForTheSamePagesNobodyTwice() {
        rest.post(
                        POLICIES,
                        Map.of(
                                "name",
                                "Not resolved",
                                "trigger_condition",
                                "UNRESOLVED",
                                "trigger_delay_minutes",
                                29,
                                "escalation_steps",
                                List.of(
                                        Map.of("level", 1, "delay_minutes", 0, "actions", List.of("notify_oncall")),
                                        Map.of("level", 2, "delay_minutes", 10, "actions", List.of("notify_oncall")),
                                        Map.of("level", 3, "delay_minutes", 20, "actions", List.of("notify_manager")))))
                .expect(201);
        var p0 = given.incident().severity(Severity.EMERGENCY).opened();
        channels.expect(email("ana").about(p0));
        rest.post(INCIDENTS + p0.id() + "/acknowledge").expect(200);

        time.fastForward(minutes(29)); // before the other: of two due at once, either might come first
        channels.expect(email("ana").about(p0));
        time.fastForward(minutes(1));
        channels.expect(email("mia").about(p0));
        channels.expectNothingElse();
    }

    @Test
    void nothingHappensOnceItIsResolvedAndAnotherPriorityCountsFromTheOpening() {
        var p1 = given.incident().severity(Severity.CRITICAL).opened();
        var p3 = given.incident().severity(Severity.MEDIUM).opened();
        channels.expect(email("ana").about(p1));
        rest.post(INCIDENTS + p1.id() + "/acknowledge").expect(200);
        rest.post(INCIDENTS + p3.id() + "/acknowledge").expect(200);
        time.fastForward(minutes(119));
        rest.post(INCIDENTS + p1.id() + "/resolve").expect(200);
        time.fastForward(minutes(10));
        channels.expectNothingElse();

        rest.post(INCIDENTS + p3.id() + "/reclassify", Map.of("severity", "critical"))
                .expect(200);
        channels.expect(email("mia").about(p3));
    }
}
