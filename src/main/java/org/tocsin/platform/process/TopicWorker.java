package org.tocsin.platform.process;

import java.time.Duration;
import java.util.List;

/**
 * Carries out the external tasks of one topic: the only place where Tocsin talks to the outside. The platform fetches,
 * locks and completes; the worker claims in a transaction of its own, then does its I/O outside of any.
 */
public interface TopicWorker {

    /** Time for which a fetched task is ours; timeouts of I/O stay below half of it. */
    Duration LOCK = Duration.ofSeconds(30);

    String topic();

    /** @return how many tasks of the topic run at once: the bulkhead that keeps a hanging provider from the others */
    default int concurrency() {
        return 4;
    }

    /**
     * @param task what to carry out; the current tenant is the task's
     * @return what became of it; an exception counts as {@link Retry} with the platform's usual delay
     */
    Outcome carryOut(Task task);

    /** @param reference the id of our row: value of the variable {@code delivery} of the task's scope, else the business key */
    record Task(String id, String reference) {}

    /** Workers of one shape, each with a topic of its own. */
    interface Group {

        List<TopicWorker> workers();
    }

    sealed interface Outcome {}

    /** The task is done, also when there was nothing left to do. */
    record Done() implements Outcome {}

    /** Not now: try again after the delay. */
    record Retry(Duration delay, String reason) implements Outcome {}

    /** Never: the process takes its error path with this BPMN error code. */
    record GiveUp(String errorCode, String reason) implements Outcome {}
}
