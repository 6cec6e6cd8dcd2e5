package org.tocsin.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.minutes;

import java.util.Date;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.escalation.instance.EscalationProcess;
import org.tocsin.escalation.instance.EscalationRepository;
import org.tocsin.platform.subject.Severity;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Escalations that were open when an incompatible model was deployed. */
@Scenario
class OutdatedProcessesTest {

    private final Given given;
    private final TestTime time;
    private final Channels channels;
    private final Rest rest;
    private final TestTenant tenant;
    private final OutdatedProcesses outdated;
    private final EscalationRepository escalations;
    private final EscalationProcess process;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    OutdatedProcessesTest(
            Given given,
            TestTime time,
            Channels channels,
            Rest rest,
            TestTenant tenant,
            OutdatedProcesses outdated,
            EscalationRepository escalations,
            EscalationProcess process,
            RepositoryService repository,
            RuntimeService runtime,
            TransactionTemplate transaction) {
        this.given = given;
        this.time = time;
        this.channels = channels;
        this.rest = rest;
        this.tenant = tenant;
        this.outdated = outdated;
        this.escalations = escalations;
        this.process = process;
        this.repository = repository;
        this.runtime = runtime;
        this.transaction = transaction;
    }

    @Test
    void goOnWhereTheyWereAndPageNobodyTwice() {
        given.rotation("Primary").onCall("ana").backup("bo");
        var incident =
                given.incident().severity(Severity.LOW).with("priority", "P1").opened();
        channels.expect(email("ana").about(incident));
        var escalation = rest.get("/api/v1/escalations?incident=" + incident.id())
                .expect(200)
                .body()
                .requiredAt("/results/0/id")
                .asText();
        runByTheOldModel(UUID.fromString(escalation));

        outdated.start();
        time.fastForward(minutes(29));
        assertThat(paged(incident)).isEqualTo(1);
        channels.expect(email("ana").saying("SLA at risk: " + incident.title()));
        channels.expectNothingElse();
        time.fastForward(minutes(1));

        channels.expect(email("bo").about(incident));
        channels.expect(email("ana").saying("SLA breached: " + incident.title()));
    }

    private long paged(Given.Incident incident) {
        var events = rest.get("/api/v1/incidents/" + incident.id() + "/timeline")
                .expect(200)
                .required("results");
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.required("type").asText().equals("escalation.paged"))
                .count();
    }

    /** Starts the process with the old model, as before an update: it waits at the old "Wait for answer". */
    private void runByTheOldModel(UUID id) {
        repository
                .createDeployment()
                .tenantId(tenant.id()) // only for this tenant; others use the newest model
                .addClasspathResource("models/escalation-1.0.0.bpmn")
                .deploy();
        CurrentTenant.run(
                tenant.id(),
                () -> transaction.executeWithoutResult(status -> {
                    var escalation = escalations.lock(id, tenant.id()).orElseThrow();
                    process.discard(escalation.processInstanceId());
                    escalation.runsAs(runtime.createProcessInstanceByKey(EscalationProcess.KEY)
                            .processDefinitionTenantId(tenant.id())
                            .businessKey(id.toString())
                            .startBeforeActivity("Task_WaitForAnswer")
                            .setVariable("urgency", 60L)
                            .setVariable("nextLevelAt", new Date(4_000_000_000_000L))
                            .execute()
                            .getId());
                }));
    }
}
