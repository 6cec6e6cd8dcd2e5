package org.tocsin.escalation.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.escalation.instance.Trigger;
import org.tocsin.escalation.policy.TriggerCondition;
import org.tocsin.platform.subject.Severity;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** Several SLAs of one incident are breached at the same instant. */
@Scenario
class OneOpenEscalationTest {

    private static final int INCIDENTS = 10, TRIGGERS = 4;

    private final Rest rest;
    private final Given given;
    private final Channels channels;
    private final TestTenant tenant;
    private final EscalationTriggers triggers;

    OneOpenEscalationTest(Rest rest, Given given, Channels channels, TestTenant tenant, EscalationTriggers triggers) {
        this.rest = rest;
        this.given = given;
        this.channels = channels;
        this.tenant = tenant;
        this.triggers = triggers;
    }

    @Test
    void oneEscalationStartsAndPagesOnceHoweverManyTriggersComeAtOnce() throws Exception {
        given.rotation("Primary").onCall("ana");
        var policy = rest.post(
                        "/api/sla-oncall/api/v1/escalation-policies",
                        Map.of(
                                "name",
                                "Broken promise",
                                "trigger_condition",
                                "SLA_BREACH",
                                "escalation_steps",
                                List.of(Map.of("level", 1, "delay_minutes", 0, "actions", List.of("page_oncall")))))
                .expect(201)
                .text("id");
        var threads = Executors.newFixedThreadPool(TRIGGERS);
        try {
            for (var i = 0; i < INCIDENTS; i++) {
                var incident = given.incident().severity(Severity.LOW).opened();
                var together = new CyclicBarrier(TRIGGERS);
                Callable<Void> breach = () -> {
                    together.await();
                    broken(incident, UUID.fromString(policy));
                    return null;
                };
                for (var trigger : threads.invokeAll(
                        Stream.generate(() -> breach).limit(TRIGGERS).toList())) {
                    assertThat(trigger).succeedsWithin(Duration.ofSeconds(30));
                }
                channels.expect(email("ana").about(incident));
            }
        } finally {
            threads.shutdown();
        }

        channels.expectNothingElse();
        assertThat(rest.get("/api/v1/escalations?escalation_policy=" + policy)
                        .expect(200)
                        .required("count")
                        .asInt())
                .isEqualTo(INCIDENTS);
    }

    private void broken(Given.Incident incident, UUID policy) {
        var subject = new Subject("INCIDENT", incident.id(), incident.title());
        var facts = Map.of(
                "subject_type", "INCIDENT", "subject_id", incident.id(), "title", incident.title(), "priority", "P0");
        CurrentTenant.run(
                tenant.id(),
                () -> triggers.fire(new Trigger(subject, TriggerCondition.SLA_BREACH, facts, "race"), List.of(policy)));
    }
}
