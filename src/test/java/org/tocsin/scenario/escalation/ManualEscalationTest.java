package org.tocsin.scenario.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;

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

/** The on-call engineer asks for help: the next level is paged with what is handed over. */
@Scenario
class ManualEscalationTest {

    private static final String INCIDENTS = "/api/v1/incidents/";

    private final Given given;
    private final Channels channels;
    private final TestTime time;
    private final Rest rest;

    ManualEscalationTest(Given given, Channels channels, TestTime time, Rest rest) {
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
    void theNextLevelIsPagedWithTheHandoffAndALinkedTicketIsOpened() {
        var incident = given.incident().severity(Severity.CRITICAL).opened();
        channels.expect(email("ana").about(incident));
        rest.post(INCIDENTS + incident.id() + "/acknowledge").expect(200);

        var answer = rest.post(
                        INCIDENTS + incident.id() + "/escalate",
                        Map.of(
                                "reason", "I need a database expert",
                                "summary", "The primary does not accept writes",
                                "current_status", "Read only",
                                "actions_taken", "Failed over once",
                                "logs", "https://logs.example/7",
                                "customer_impact", "No orders",
                                "open_ticket", true))
                .expect(200);
        time.settle();

        assertThat(channels.expect(email("bo").about(incident)))
                .contains("Reason: I need a database expert", "Actions taken: Failed over once", "No orders");
        assertThat(answer.required("escalation_level").asInt()).isEqualTo(2);
        var ticket = rest.get("/api/v1/tickets/" + answer.text("ticket")).expect(200);
        assertThat(ticket.text("parent")).isEqualTo(incident.id());
        assertThat(ticket.text("description")).contains("Read only");
        assertThat(rest.get(INCIDENTS + incident.id() + "/timeline").expect(200).content())
                .contains("escalation.handoff", "Customer impact: No orders", "escalation.ticket_opened");
        channels.expectNothingElse();

        rest.post(INCIDENTS + incident.id() + "/escalate", Map.of("reason", "Still", "level", 3))
                .expect(200);
        channels.expect(email("mia").about(incident));
        rest.post(INCIDENTS + incident.id() + "/escalate", Map.of("reason", "Again", "level", 3))
                .expect(409);
        var back = rest.post(
                        INCIDENTS + incident.id() + "/deescalate",
                        Map.of("level", 2, "reason", "Bo has found the cause"))
                .expect(200);
        assertThat(back.required("escalation_level").asInt()).isEqualTo(2);
        channels.expect(email("bo").saying("Level 2: " + incident.title()));
    }

    @Test
    void aSnoozedEscalationIsRaisedOnlyByForce() {
        var incident = given.incident().severity(Severity.CRITICAL).opened();
        channels.expect(email("ana").about(incident));
        var running = "/api/sla-oncall/api/v1/escalation-instances/";
        var id = rest.get(running + "?incident=" + incident.id())
                .expect(200)
                .required("results")
                .required(0)
                .required("id")
                .asText();
        rest.post(running + id + "/snooze", Map.of("minutes", 30, "reason", "Restarting the database"))
                .expect(200);

        var refused = rest.post(INCIDENTS + incident.id() + "/escalate", Map.of("reason", "I need help"))
                .expect(409);
        assertThat(refused.text("detail")).contains("snoozed until 2026-06-01T10:30:00Z", "\"force\": true");
        channels.expectNothingElse();

        rest.post(INCIDENTS + incident.id() + "/escalate", Map.of("reason", "I need help", "force", true))
                .expect(200);
        time.settle();
        channels.expect(email("bo").about(incident));
        channels.expectNothingElse();
    }

    @Test
    void anIncidentWithoutAnEscalationGetsOneByHand() {
        var small = given.incident().severity(Severity.LOW).opened();
        channels.ignoreSoFar();

        rest.post(INCIDENTS + small.id() + "/escalate", Map.of("reason", "It is worse than it looks"))
                .expect(200);
        time.settle();
        channels.expect(email("ana").about(small));

        rest.post(INCIDENTS + small.id() + "/escalate", Map.of("summary", "no reason"))
                .expect(422);
        rest.post(INCIDENTS + small.id() + "/escalate", Map.of("reason", "x", "level", 0))
                .expect(422);
        rest.post(INCIDENTS + small.id() + "/deescalate", Map.of("reason", "x")).expect(422);
        rest.post("/api/v1/tickets/" + small.id() + "/escalate", Map.of("reason", "x"))
                .expect(404);
        rest.post(INCIDENTS + small.id() + "/resolve").expect(200);
        rest.post(INCIDENTS + small.id() + "/escalate", Map.of("reason", "x")).expect(409);
    }
}
