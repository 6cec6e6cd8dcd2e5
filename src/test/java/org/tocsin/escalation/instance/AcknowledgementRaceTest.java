package org.tocsin.escalation.instance;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.TestTime.minutes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.escalation.policy.TriggerCondition;
import org.tocsin.escalation.trigger.EscalationTriggers;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Acknowledges an escalation at the same instant as its next level is due, a thousand times. */
@Scenario
class AcknowledgementRaceTest {

    private static final int RACES = 1_000;
    private static final String POLICIES = "/api/sla-oncall/api/v1/escalation-policies";
    private static final String INSTANCES = "/api/sla-oncall/api/v1/escalation-instances/";

    private final Rest rest;
    private final Given given;
    private final Channels channels;
    private final TestTime time;
    private final TestTenant tenant;
    private final EscalationTriggers triggers;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    AcknowledgementRaceTest(
            Rest rest,
            Given given,
            Channels channels,
            TestTime time,
            TestTenant tenant,
            EscalationTriggers triggers,
            ManagementService management,
            RuntimeService runtime,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.rest = rest;
        this.given = given;
        this.channels = channels;
        this.time = time;
        this.tenant = tenant;
        this.triggers = triggers;
        this.management = management;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void theNextLevelWasPagedBeforeTheAcknowledgementOrNeverIs() throws Exception {
        given.rotation("Primary").onCall("ana");
        var policy = policy();
        IntStream.range(0, RACES).parallel().forEach(i -> trigger(policy));
        time.startAt(time.now().plus(minutes(5)));
        var timers = management
                .createJobQuery()
                .tenantIdIn(tenant.id())
                .timers()
                .activityId("Event_NextLevelDue")
                .list();
        assertThat(timers).hasSize(RACES);

        var ids = runtime.createProcessInstanceQuery().tenantIdIn(tenant.id()).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        var threads = Executors.newCachedThreadPool();
        try {
            timers.parallelStream().forEach(timer -> race(threads, timer, ids.get(timer.getProcessInstanceId())));
        } finally {
            threads.shutdown();
        }
        management
                .createJobQuery()
                .tenantIdIn(tenant.id())
                .messages()
                .list()
                .forEach(j -> management.executeJob(j.getId()));
        time.fastForward(minutes(30));

        channels.expectNothingElse(); // the test clock stood still, so no page was claimed before the acknowledgement
        assertThat(count("select count(*) from escalation where status = 'ACKNOWLEDGED'"))
                .isEqualTo(RACES);
        assertThat(count("select count(*) from escalation_event where type = 'escalation.acknowledged'"))
                .isEqualTo(RACES);
        assertThat(count("""
            select count(*) from escalation_event paged join escalation_event answered using (escalation_id)
            where paged.type = 'escalation.paged' and answered.type = 'escalation.acknowledged'
              and paged.number > answered.number\
            """)).as("paged after the acknowledgement").isZero();
        var timerWon = count("select count(*) from escalation where level = 1");
        assertThat(timerWon)
                .as("races the timer won; each side should win some")
                .isBetween(1, RACES - 1);
        assertThat(management
                        .createJobQuery()
                        .tenantIdIn(tenant.id())
                        .noRetriesLeft()
                        .count())
                .isZero();
        assertThat(runtime.createIncidentQuery().tenantIdIn(tenant.id()).count())
                .isZero();
        assertThat(runtime.createEventSubscriptionQuery()
                        .tenantIdIn(tenant.id())
                        .activityId("Task_WaitForResolution")
                        .count())
                .as("all wait for their resolution")
                .isEqualTo(RACES);
    }

    private void race(ExecutorService threads, Job timer, String id) {
        var barrier = new CyclicBarrier(2);
        Future<?> due = threads.submit(() -> {
            barrier.await();
            management.executeJob(timer.getId());
            return null;
        });
        Future<?> acknowledged = threads.submit(() -> {
            barrier.await();
            return rest.post(INSTANCES + id + "/acknowledge").expect(200);
        });
        assertThat(acknowledged).succeedsWithin(ofSeconds(30));
        awaitAnyEnd(due);
    }

    /** If the acknowledgement comes first, the engine rolls back the timer job, with any of several exceptions. */
    private static void awaitAnyEnd(Future<?> work) {
        try {
            work.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(RuntimeException.class);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private UUID policy() {
        var step = Map.of("level", 1, "delay_minutes", 5, "actions", List.of("page_oncall"));
        var created = rest.post(
                POLICIES, Map.of("name", "Race", "trigger_condition", "MANUAL", "escalation_steps", List.of(step)));
        return UUID.fromString(created.expect(201).text("id"));
    }

    private void trigger(UUID policy) {
        var subject = new Subject("TEST", UUID.randomUUID().toString(), "Race");
        var facts =
                Map.of("subject_type", "TEST", "subject_id", subject.id(), "title", subject.title(), "priority", "P1");
        var trigger = new Trigger(subject, TriggerCondition.MANUAL, facts, "race");
        CurrentTenant.run(tenant.id(), () -> triggers.fire(trigger, List.of(policy)));
    }

    private int count(String query) {
        return CurrentTenant.call(
                tenant.id(), () -> transaction.execute(status -> jdbc.queryForObject(query, Integer.class)));
    }
}
