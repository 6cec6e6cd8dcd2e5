package org.tocsin.platform.process;

import java.time.Duration;
import java.util.List;

/**
 * A worker for the external tasks of one topic: only workers call other systems. The platform fetches, locks and completes; the worker
 * claims in a transaction of its own, then does its I/O outside of any.
 */
public interface TopicWorker {

    /** The lock of a fetched task; I/O timeouts stay below half of it. */
    Duration LOCK = Duration.ofSeconds(30);

    String topic();

    /** @return how many tasks of the topic run at once: a bulkhead against slow providers */
    default int concurrency() {
        return 4;
    }

    /**
     * @param task the task to carry out, as its tenant
     * @return the result; an exception counts as {@link Retry} with the platform's default delay
     */
    Outcome carryOut(Task task);

    /** @param reference the id of our row: value of the variable {@code delivery} of the task's scope, else the business key */
    record Task(String id, String reference) {}

    /** Workers of one class, each with its own topic. */
    interface Group {

        List<TopicWorker> workers();
    }

    sealed interface Outcome {}

    /** The task is done, also when there was nothing left to do. */
    record Done() implements Outcome {}

    /** Try again after the delay. */
    record Retry(Duration delay, String reason) implements Outcome {}

    /** Failed for good: the process takes the error path of this BPMN error code. */
    record GiveUp(String errorCode, String reason) implements Outcome {}
}
