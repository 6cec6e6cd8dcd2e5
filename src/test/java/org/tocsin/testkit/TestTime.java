package org.tocsin.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.tocsin.platform.engine.TopicWorkers;

/** Moves the clock: everything that falls due on the way happens at its own instant, in order, in the test's thread. */
public final class TestTime {

    private static final int MAX_STEPS = 5_000;

    private final MovableClock clock;
    private final TestTenant tenant;
    private final ManagementService management;
    private final TopicWorkers workers;

    TestTime(MovableClock clock, TestTenant tenant, ManagementService management, TopicWorkers workers) {
        this.clock = clock;
        this.tenant = tenant;
        this.management = management;
        this.workers = workers;
    }

    public static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }

    public static Duration minutes(long count) {
        return Duration.ofMinutes(count);
    }

    public static Duration hours(long count) {
        return Duration.ofHours(count);
    }

    public Instant now() {
        return clock.instant();
    }

    /** A job that fails on the way fails the test. */
    public void fastForward(Duration duration) {
        forwardTo(now().plus(duration));
    }

    public void forwardTo(Instant instant) {
        workers.drain();
        int steps = 0;
        for (var job = firstDue(instant); job.isPresent(); job = firstDue(instant)) {
            if (++steps > MAX_STEPS) {
                throw new AssertionError("Jobs keep falling due; the last one is " + job.get());
            }
            var due = job.get().getDuedate().toInstant();
            clock.moveTo(due.isAfter(now()) ? due : now());
            management.executeJob(job.get().getId());
            workers.drain();
        }
        clock.moveTo(instant);
    }

    /** Sets the clock without carrying out anything; only where nothing is due in between, such as before a test's first step. */
    public void startAt(Instant instant) {
        clock.moveTo(instant);
    }

    /** Carries out what is due at this instant: asynchronous steps and deliveries. */
    public void settle() {
        forwardTo(now());
    }

    private Optional<Job> firstDue(Instant until) {
        return management
                .createJobQuery()
                .tenantIdIn(tenant.id())
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(until.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .orderByJobPriority()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }
}
