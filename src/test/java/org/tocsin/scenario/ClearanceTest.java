package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.minutes;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** Paging for an incident that requires a clearance. */
@Scenario
class ClearanceTest {

    private static final String USERS = "/api/v1/users/", ALERT = "Clearance is missing on call";

    private final Given given;
    private final Channels channels;
    private final TestTime time;
    private final Rest rest;

    ClearanceTest(Given given, Channels channels, TestTime time, Rest rest) {
        this.given = given;
        this.channels = channels;
        this.time = time;
        this.rest = rest;
    }

    @Test
    void theNextInTurnIsPagedWhereTheOneOnCallLacksTheClearance() {
        given.rotation("Primary").onCall("ana").backup("bo");
        person("bo", Map.of("clearance_level", 2));
        person("root", Map.of("access", "ADMIN"));

        var incident = secret(2);

        channels.expect(email("bo").about(incident));
        channels.expect(email("root").saying(ALERT));
        channels.expectNothingElse();
        assertThat(details(incident, "escalation.rerouted"))
                .containsExactly("ana on call lacks clearance 2; bo was paged instead");
        assertThat(rest.get("/api/v1/incidents/" + incident.id() + "/deliveries")
                        .expect(200)
                        .body()
                        .toString())
                .contains("ana on call lacks clearance 2; bo was paged instead.");
    }

    @Test
    void higherLevelsNeedTheClearanceToo() {
        given.rotation("Primary").onCall("ana").backup("bo");
        person("ana", Map.of("clearance_level", 1));
        person("lou", Map.of("roles", List.of("TEAM_LEAD")));
        person("max", Map.of("roles", List.of("TEAM_LEAD"), "clearance_level", 1));
        person("root", Map.of("access", "ADMIN"));
        var incident = secret(1);
        channels.expect(email("ana").about(incident));
        channels.expectNothingElse();

        time.fastForward(minutes(30));

        channels.expect(email("max").about(incident));
        channels.expect(email("root").saying(ALERT));
        time.fastForward(minutes(60));
        channels.ignoreSoFar(); // the resolution SLAs have their own warnings
        assertThat(details(incident, "escalation.rerouted")).contains("lou lacks clearance 1 and was left out");
    }

    @Test
    void administratorsHearOfItOnceAndTakeItWhereNobodyIsCleared() {
        given.rotation("Primary").onCall("ana").backup("bo");
        person("root", Map.of("access", "ADMIN"));

        var incident = secret(3);

        channels.expect(email("root").about(incident));
        channels.expect(email("root").saying("ana on call lacks clearance 3; nobody else could be paged"));
        channels.expectNothingElse();
        time.fastForward(minutes(31));
        channels.expect(email("root").saying("SLA at risk: " + incident.title()));
        channels.expect(email("root").saying("SLA breached: " + incident.title()));
        channels.expect(email("root").saying("Level 2: " + incident.title()));
        assertThat(details(incident, "escalation.rerouted"))
                .contains("ana on call lacks clearance 3; nobody else could be paged");
    }

    @Test
    void aBreachPagesClearedPeopleOnly() {
        given.kitchenAnswersWithinAMinute("Kitchen");
        given.rotation("Primary").onCall("ana").backup("bo");
        person("bo", Map.of("clearance_level", 1));
        var incident = given.incident()
                .severity(Severity.LOW)
                .with("category", "KITCHEN")
                .with("required_clearance", 1)
                .opened();
        channels.expectNothingElse();

        time.fastForward(minutes(2));

        channels.expect(email("bo").saying("SLA at risk"));
        channels.expect(email("bo").saying("SLA breached"));
        channels.expect(email("bo").about(incident)); // the breach escalates by the same rule
        channels.expectNothingElse();
    }

    @Test
    void aPersonWithTheSkillIsPagedToo() {
        given.rotation("Primary").onCall("ana").backup("bo").backup("cy");
        person("cy", Map.of("skills", List.of("Postgres", "Linux")));

        var incident = given.incident()
                .severity(Severity.CRITICAL)
                .with("labels", Map.of("required_skills", "postgres,linux"))
                .opened();

        channels.expect(email("ana").about(incident));
        channels.expect(email("cy").about(incident));
        channels.expectNothingElse();
        assertThat(details(incident, "escalation.rerouted"))
                .containsExactly("Nobody on call has postgres, linux; cy was paged as well");
    }

    private Given.Incident secret(int clearance) {
        return given.incident()
                .severity(Severity.CRITICAL)
                .with("required_clearance", clearance)
                .opened();
    }

    private void person(String name, Map<String, Object> profile) {
        rest.patch(USERS + given.person(name), profile).expect(200);
    }

    private List<String> details(Given.Incident incident, String type) {
        var entries = rest.get("/api/v1/incidents/" + incident.id() + "/timeline")
                .expect(200)
                .required("results");
        return entries.findParents("type").stream()
                .filter(entry -> entry.required("type").asText().equals(type))
                .map(entry -> entry.required("detail").asText())
                .toList();
    }
}
