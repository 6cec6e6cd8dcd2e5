package org.tocsin.scenario.escalation;

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
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Extra recipients for security, data loss and performance: a row of a table names the contact, and a setting its address. */
@Scenario
class WhoElseIsToldTest {

    private static final String CONTACTS = "/api/v1/contacts/", USERS = "/api/v1/users/";

    private final Given given;
    private final Channels channels;
    private final TestTime time;
    private final TestTenant tenant;
    private final Rest rest;

    WhoElseIsToldTest(Given given, Channels channels, TestTime time, TestTenant tenant, Rest rest) {
        this.given = given;
        this.channels = channels;
        this.time = time;
        this.tenant = tenant;
        this.rest = rest;
    }

    @Test
    void aSecurityBreachGoesToTheManagerAndTheSecurityTeamAndADataBreachOnToLegalAndPublicRelations() {
        given.rotation("Primary").onCall("ana").backup("bo");
        role("mia", "ENGINEERING_MANAGER");
        role("cleo", "CTO");
        contact("SECURITY_TEAM", "security");
        rest.post(CONTACTS, Map.of("key", "legal", "user", given.person("lea"))).expect(201);
        rest.post(CONTACTS, Map.of("key", "PR", "role", "DIRECTOR")).expect(201);
        role("dan", "DIRECTOR");

        var breach = given.incident()
                .severity(Severity.CRITICAL)
                .with("category", "security")
                .opened();
        channels.expect(email("mia").about(breach));
        channels.expect(email("security").about(breach));
        channels.expectNothingElse();

        var stolen = given.incident()
                .severity(Severity.CRITICAL)
                .with("labels", Map.of("data_breach", "yes"))
                .opened();
        for (var told : List.of("cleo", "mia", "security", "lea", "dan")) {
            channels.expect(email(told).about(stolen));
        }
        channels.expectNothingElse();
        assertThat(timeline(stolen)).contains("No contact VP_ENGINEERING is configured");
        assertThat(rest.get("/api/v1/incidents/" + stolen.id() + "/deliveries")
                        .expect(200)
                        .content())
                .contains("No contact VP_ENGINEERING is configured.");

        rest.post("/api/v1/incidents/" + breach.id() + "/reclassify", Map.of("category", "DATA_BREACH"))
                .expect(200);
        for (var told : List.of("cleo", "mia", "security", "lea", "dan")) {
            channels.expect(email(told).about(breach));
        }
        channels.expectNothingElse();
    }

    @Test
    void lostDataGoToTheDatabaseTeamAndASlowServiceToThePerformanceTeamAtLevelTwo() {
        given.rotation("Primary").onCall("ana").backup("bo");
        contact("DATABASE_TEAM", "dba");
        contact("PERFORMANCE_TEAM", "perf");

        var lost = given.incident()
                .severity(Severity.CRITICAL)
                .with("category", "DATA_LOSS")
                .opened();
        channels.expect(email("bo").about(lost)); // there is no team lead, so the second level is paged
        channels.expect(email("dba").about(lost));
        channels.expectNothingElse();

        var slow = given.incident()
                .severity(Severity.CRITICAL)
                .with("labels", Map.of("performance", "true"))
                .opened();
        channels.expect(email("ana").about(slow));
        channels.expectNothingElse();
        time.fastForward(minutes(30));
        channels.expect(email("bo").about(slow));
        channels.expect(email("perf").about(slow));
        channels.ignoreSoFar(); // both breach their SLAs too, which triggers escalations of their own
    }

    @Test
    void aContactIsKeptAuditedAndHandedOver() {
        var ana = given.person("ana");
        var made = rest.post(CONTACTS, Map.of("key", "vendor", "name", "Hosting", "user", ana))
                .expect(201);
        assertThat(made.text("key")).isEqualTo("VENDOR");
        rest.post(CONTACTS, Map.of("key", "VENDOR", "role", "CISO")).expect(409);
        rest.post(CONTACTS, Map.of("key", "X", "user", "00000000-0000-0000-0000-000000000001"))
                .expect(422);

        var etag = rest.get(CONTACTS + "vendor").expect(200).header("ETag");
        assertThat(etag).isPresent();
        var change = Map.of("key", "VENDOR", "channel", "email", "address", "help@vendor.example");
        assertThat(rest.put(CONTACTS + "VENDOR", change)
                        .expect(200)
                        .body()
                        .requiredAt("/addresses/0/address")
                        .asText())
                .isEqualTo("help@vendor.example");
        assertThat(rest.get(CONTACTS).expect(200).required("count").asInt()).isEqualTo(1);
        assertThat(rest.get("/api/v1/changelog?entity=contact").expect(200).content())
                .contains("help@vendor.example");
        rest.delete(CONTACTS + made.text("id")).expect(204);
        rest.get(CONTACTS + "VENDOR").expect(404);
    }

    private void contact(String key, String mailbox) {
        rest.post(CONTACTS, Map.of("key", key, "channel", "email", "address", mailbox + "@" + tenant.id() + ".example"))
                .expect(201);
    }

    private void role(String person, String role) {
        rest.patch(USERS + given.person(person), Map.of("roles", List.of(role))).expect(200);
    }

    private String timeline(Given.Incident incident) {
        return rest.get("/api/v1/incidents/" + incident.id() + "/timeline")
                .expect(200)
                .content();
    }
}
