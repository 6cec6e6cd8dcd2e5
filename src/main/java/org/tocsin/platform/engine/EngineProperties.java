package org.tocsin.platform.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers of the job executor; measured defaults, see src/docs/benchmarks.md.
 *
 * @param jobExecutor whether this node runs timers and workers
 * @param threads     of the pool; core and maximum are one number, since a pool grows past core only when its queue is full
 * @param queue       jobs that may wait for a thread
 * @param jobsPerPoll at most so many jobs are acquired at once
 * @param longestWait between two polls; the next due date makes it shorter
 * @param lock        for which an acquired job is this node's; a node that died holds its jobs for so long
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
        // a shorter one polls in a busy loop; a longer one lets a lost wake-up cost seconds
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
