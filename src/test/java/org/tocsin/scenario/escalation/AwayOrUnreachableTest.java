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
import org.tocsin.testkit.TestTenant;

/** The person on call is on leave, or has no contact that can be paged. */
@Scenario
class AwayOrUnreachableTest {

    private final Given given;
    private final Channels channels;
    private final TestTenant tenant;
    private final Rest rest;

    AwayOrUnreachableTest(Given given, Channels channels, TestTenant tenant, Rest rest) {
        this.given = given;
        this.channels = channels;
        this.tenant = tenant;
        this.rest = rest;
    }

    @Test
    void aPersonOnLeaveIsNotPagedWhileSomebodyElseCanBe() {
        given.rotation("Primary").onCall("ana").backup("bo");
        onLeave("ana");

        var incident = given.incident().severity(Severity.CRITICAL).opened();

        channels.expect(email("bo").about(incident));
        channels.expectNothingElse();
        assertThat(deliveries(incident)).contains("ana on call is absent; bo was paged instead");
    }

    @Test
    void aPersonOnLeaveIsPagedIfNobodyElseCanBe() {
        given.rotation("Primary").onCall("ana").backup("bo");
        onLeave("ana");
        onLeave("bo");

        var incident = given.incident().severity(Severity.CRITICAL).opened();

        channels.expect(email("ana").about(incident));
        channels.expectNothingElse();
    }

    @Test
    void administratorsArePagedWhereNobodyCanBeReached() {
        var mute = rest.post("/api/v1/users", Map.of("username", "mute." + tenant.id(), "name", "Mute"))
                .expect(201)
                .text("id");
        given.rotation("Primary").onCall("ana");
        var rotation = rest.get("/api/sla-oncall/api/v1/oncall-rotations/")
                .expect(200)
                .required("results")
                .required(0)
                .required("id")
                .asText();
        rest.patch("/api/sla-oncall/api/v1/oncall-rotations/" + rotation, Map.of("participants", List.of(mute)))
                .expect(200);
        rest.patch("/api/v1/users/" + given.person("root"), Map.of("access", "ADMIN"))
                .expect(200);
        channels.ignoreSoFar();

        var incident = given.incident().severity(Severity.CRITICAL).opened();

        channels.expect(email("root").about(incident));
        channels.expectNothingElse();
        assertThat(deliveries(incident))
                .contains("None of them can be reached; it went to the administrators as well.");
    }

    private void onLeave(String name) {
        rest.post(
                        "/api/v1/users/" + given.person(name) + "/unavailabilities",
                        Map.of("kind", "PTO", "start", "2026-06-01", "end", "2026-06-07"))
                .expect(201);
    }

    private String deliveries(Given.Incident incident) {
        return rest.get("/api/v1/incidents/" + incident.id() + "/deliveries")
                .expect(200)
                .body()
                .toString();
    }
}
