package org.tocsin.platform.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the job executor; the defaults were measured, see src/docs/benchmarks.md.
 *
 * @param jobExecutor whether this node runs timers and workers
 * @param threads     core and maximum size of the pool; a pool grows past core only when its queue is full
 * @param queue       jobs that may wait for a thread
 * @param jobsPerPoll the most jobs that are acquired at once
 * @param longestWait between two polls; the next due date makes it shorter
 * @param lock        how long an acquired job is locked; the jobs of a killed node wait so long
 */
@ConfigurationProperties("tocsin.engine")
record EngineProperties(
        @DefaultValue("true") boolean jobExecutor,
        @DefaultValue("6") int threads,
        @DefaultValue("64") int queue,
        @DefaultValue("48") int jobsPerPoll,
        @DefaultValue("1s") Duration longestWait,
        @DefaultValue("30s") Duration lock) {

    EngineProperties {
        require(threads >= 1 && threads <= 64, "threads must be from 1 to 64");
        require(queue >= 1, "queue must be at least 1");
        require(jobsPerPoll >= 1 && jobsPerPoll <= 1000, "jobs-per-poll must be from 1 to 1000");
        // a shorter wait polls in a busy loop; a longer one lets a lost hint cost seconds
        require(
                longestWait.toMillis() >= 100 && longestWait.toMillis() <= 60_000,
                "longest-wait must be from 100ms to 60s");
        require(lock.toSeconds() >= 10, "lock must be at least 10s");
    }

    private static void require(boolean fine, String rule) {
        if (!fine) {
            throw new IllegalArgumentException("tocsin.engine." + rule);
        }
    }
}
