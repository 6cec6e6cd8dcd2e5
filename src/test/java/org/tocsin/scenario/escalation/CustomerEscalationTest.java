package org.tocsin.scenario.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.hours;
import static org.tocsin.testkit.TestTime.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** A customer escalates: the responsible department is paged, and the customer gets an update every two hours. */
@Scenario
class CustomerEscalationTest {

    private static final String INCIDENTS = "/api/v1/incidents/";

    private final Given given;
    private final Channels channels;
    private final TestTime time;
    private final TestTenant tenant;
    private final Rest rest;

    CustomerEscalationTest(Given given, Channels channels, TestTime time, TestTenant tenant, Rest rest) {
        this.given = given;
        this.channels = channels;
        this.time = time;
        this.tenant = tenant;
        this.rest = rest;
    }

    @BeforeEach
    void people() {
        given.rotation("Primary").onCall("ana").backup("bo");
        for (var key : List.of("SUPPORT_ESCALATION", "TECH_ESCALATION", "EXECUTIVE_ESCALATION", "FINANCE")) {
            var address = key.toLowerCase() + "@" + tenant.id() + ".example";
            rest.post("/api/v1/contacts", Map.of("key", key, "channel", "email", "address", address))
                    .expect(201);
        }
    }

    @Test
    void theCustomerIsDueAnUpdateEveryTwoHoursUntilItIsResolved() {
        var incident = given.incident()
                .severity(Severity.CRITICAL)
                .with("customer", "Acme")
                .opened();
        rest.post(INCIDENTS + incident.id() + "/acknowledge").expect(200);
        channels.ignoreSoFar();

        var made = rest.post(
                        INCIDENTS + incident.id() + "/customer-escalation",
                        Map.of("kind", "technical", "reason", "Nobody tells us anything", "contact", "+49 30 1234"))
                .expect(201);
        assertThat(made.required("customer").asText()).isEqualTo("Acme");
        for (var told : List.of("support_escalation", "tech_escalation", "executive_escalation", "ana")) {
            assertThat(channels.expect(email(told).about(incident))).contains("Nobody tells us anything");
        }
        assertThat(escalated(incident).required("update_every_minutes").asInt()).isEqualTo(120);

        time.fastForward(minutes(100));
        rest.post(INCIDENTS + incident.id() + "/comments", Map.of("body", "We found it", "public", true))
                .expect(201);
        time.fastForward(minutes(119));
        channels.ignoreSoFar(); // SLAs have warnings of their own
        time.fastForward(minutes(1));
        channels.expect(email("ana").saying("Update due for Acme"));
        assertThat(escalated(incident).required("missed").asInt()).isEqualTo(1);
        channels.ignoreSoFar();

        time.fastForward(hours(2));
        channels.expect(email("bo").saying("2 updates are missing"));
        channels.expect(email("ana").saying("2 updates are missing"));
        channels.ignoreSoFar();

        rest.post(INCIDENTS + incident.id() + "/resolve").expect(200);
        channels.expect(email("ana").saying("Follow up with Acme"));
        channels.ignoreSoFar();
        time.fastForward(hours(4));
        assertThat(escalated(incident).required("ended_at").isNull()).isFalse();
        channels.expectNothingElse();
        assertThat(rest.get(INCIDENTS + incident.id() + "/timeline").expect(200).content())
                .contains("customer.escalated", "customer.ended");
    }

    @Test
    void billingGoesToFinanceAndALowPriorityGetsNoUpdates() {
        var ticket = rest.post(
                        "/api/v1/tickets", Map.of("title", "Wrong invoice", "priority", "P4", "customer", "Acme"))
                .expect(201);
        channels.ignoreSoFar();

        rest.post(
                        "/api/v1/tickets/" + ticket.text("id") + "/customer-escalation",
                        Map.of("kind", "billing", "reason", "Third time"))
                .expect(201);
        channels.expect(email("support_escalation").saying("Wrong invoice"));
        channels.expect(email("finance").saying("Third time"));
        time.fastForward(hours(9));
        channels.ignoreSoFar();

        var bad = Map.of("kind", "noise", "reason", " ");
        assertThat(rest.post("/api/v1/tickets/" + ticket.text("id") + "/customer-escalation", bad)
                        .expect(422)
                        .content())
                .contains("kind", "reason");
    }

    private JsonNode escalated(Given.Incident incident) {
        return rest.get(INCIDENTS + incident.id() + "/customer-escalations")
                .expect(200)
                .body()
                .requiredAt("/results/0");
    }
}
