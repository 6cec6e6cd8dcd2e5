package org.tocsin.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.sla.clock.SlaStatus;
import org.tocsin.sla.instance.SlaInstanceRepository;
import org.tocsin.sla.instance.SlaService;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Two thousand SLAs are paused and resumed at once by several threads. */
@Scenario
class ManySlaTimersTest {

    private static final int COUNT = 2_000, THREADS = 4;

    private final Given given;
    private final TestTime time;
    private final TestTenant tenant;
    private final SlaService sla;
    private final SlaInstanceRepository instances;
    private final RuntimeService runtime;
    private final ManagementService management;

    ManySlaTimersTest(
            Given given,
            TestTime time,
            TestTenant tenant,
            SlaService sla,
            SlaInstanceRepository instances,
            RuntimeService runtime,
            ManagementService management) {
        this.given = given;
        this.time = time;
        this.tenant = tenant;
        this.sla = sla;
        this.instances = instances;
        this.runtime = runtime;
        this.management = management;
    }

    @Test
    void pausedAndResumedTogetherNoneIsLostAndNoneIsEarly() throws Exception {
        given.definition("Ten hours", Map.of("sla_type", "RESOLUTION_TIME", "target_duration_minutes", 600));
        var started = time.now();
        var ids = new ConcurrentLinkedQueue<UUID>();
        together(IntStream.range(0, COUNT).boxed().toList(), n -> ids.add(start(n)));

        time.fastForward(Duration.ofMinutes(60));
        together(List.copyOf(ids), id -> sla.pause(id, "all together"));
        assertThat(timers()).as("none runs while all stand still").isEmpty();
        time.fastForward(Duration.ofMinutes(90));
        together(List.copyOf(ids), sla::resume);

        var target = started.plus(Duration.ofMinutes(690));
        var warning = started.plus(Duration.ofMinutes(570));
        var rows = CurrentTenant.call(tenant.id(), () -> instances.findAllById(ids));
        assertThat(rows).hasSize(COUNT).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo(SlaStatus.ACTIVE);
            assertThat(row.timer().targetTime()).isEqualTo(target);
        });
        assertThat(timers())
                .hasSize(2 * COUNT)
                .allMatch(
                        due -> due.toInstant().equals(target) || due.toInstant().equals(warning));
        assertThat(runtime.createIncidentQuery().tenantIdIn(tenant.id()).count())
                .isZero();
    }

    private UUID start(int number) {
        var variables = Map.<String, Object>of(
                "subject", "MANY:" + number, "title", "One of many", "slaDefinition", "Ten hours");
        var process = runtime.startProcessInstanceByKey("SlaInstance", variables);
        return UUID.fromString(process.getBusinessKey());
    }

    private List<Date> timers() {
        return management.createJobQuery().tenantIdIn(tenant.id()).timers().list().stream()
                .map(job -> job.getDuedate())
                .toList();
    }

    private <T> void together(List<T> some, Consumer<T> work) throws InterruptedException, ExecutionException {
        var left = new ConcurrentLinkedQueue<>(some);
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var threads = IntStream.range(0, THREADS)
                    .mapToObj(thread -> pool.submit(() -> CurrentTenant.run(tenant.id(), () -> {
                        for (var next = left.poll(); next != null; next = left.poll()) {
                            work.accept(next);
                        }
                    })))
                    .toList();
            for (var thread : threads) {
                thread.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
