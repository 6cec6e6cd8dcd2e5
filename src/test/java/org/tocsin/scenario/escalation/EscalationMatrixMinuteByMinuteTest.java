package org.tocsin.scenario.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.IgnoresMessages;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** The shipped matrix: who is paged while nobody answers, level by level, to the minute; level 1 of a P1 at once. */
@IgnoresMessages("The pages of a week are compared by the delivery log, which knows their minutes")
@Scenario
class EscalationMatrixMinuteByMinuteTest {

    private static final String POLICIES = "/api/sla-oncall/api/v1/escalation-policies/";

    private static final Map<Severity, String> MATRIX = Map.of(
            Severity.EMERGENCY, "1@0 ana, 2@15 lee, 3@30 mia, 4@60 cleo",
            Severity.CRITICAL, "1@0 ana, 2@30 lee, 3@120 mia, 4@240 cleo",
            Severity.HIGH, "1@60 ana, 2@120 lee, 3@1440 mia",
            Severity.MEDIUM, "1@240 ana, 2@1440 lee, 3@10080 mia",
            Severity.LOW, "");

    private final Given given;
    private final TestTime time;
    private final Rest rest;

    EscalationMatrixMinuteByMinuteTest(Given given, TestTime time, Rest rest) {
        this.given = given;
        this.time = time;
        this.rest = rest;
    }

    @Test
    void everyPriorityFollowsItsOwnRow() {
        given.rotation("Primary").onCall("ana").backup("bo");
        role("lee", "TEAM_LEAD");
        role("mia", "ENGINEERING_MANAGER");
        role("cleo", "CTO");
        onlyTheMatrix();
        var incidents = new LinkedHashMap<Severity, Given.Incident>();
        var opened = time.now();
        MATRIX.keySet()
                .forEach(severity -> incidents.put(
                        severity, given.incident().severity(severity).opened()));

        time.fastForward(Duration.ofMinutes(10_081));

        incidents.forEach((severity, incident) ->
                assertThat(pages(incident, opened)).as(severity.name()).isEqualTo(MATRIX.get(severity)));
    }

    private String pages(Given.Incident incident, Instant opened) {
        var deliveries = rest.get("/api/v1/incidents/" + incident.id() + "/deliveries?page_size=200")
                .expect(200)
                .required("results");
        return StreamSupport.stream(deliveries.spliterator(), false)
                .filter(d -> d.required("notice_type").asText().equals("ESCALATION"))
                .filter(d -> d.required("channel").asText().equals("EMAIL"))
                .map(d -> d.required("level").asInt() + "@"
                        + minute(opened, d.required("created_at").asText()) + " "
                        + d.required("recipient").asText().replaceAll("\\..*", ""))
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static long minute(Instant opened, String at) {
        return Duration.between(opened, Instant.parse(at)).toMinutes();
    }

    /** Disables the policies of SLAs. */
    private void onlyTheMatrix() {
        for (var policy : rest.get(POLICIES).expect(200).required("results")) {
            if (!policy.required("name").asText().equals("Default escalation")) {
                rest.patch(POLICIES + policy.required("id").asText() + "/", Map.of("is_active", false))
                        .expect(200);
            }
        }
    }

    private void role(String person, String role) {
        rest.patch("/api/v1/users/" + given.person(person), Map.of("roles", List.of(role)))
                .expect(200);
    }
}
