package org.tocsin.platform.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.TopicWorker;
import org.tocsin.platform.WorkAvailable;

/**
 * Fetches external tasks for the {@link TopicWorker}s of this node, each topic into a pool of its own: a hanging provider
 * fills only its own. Remote workers may take the same topics; the locks keep them apart.
 */
@Component
public class TopicWorkers {

    private static final Logger log = LoggerFactory.getLogger(TopicWorkers.class);
    private static final long IDLE_MILLIS = 1000;

    private final ExternalTaskService tasks;
    private final TaskOutcomes outcomes;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private Thread poller = new Thread(this::poll, "topic-workers");

    TopicWorkers(ExternalTaskService tasks, TaskOutcomes outcomes, List<TopicWorker> workers) {
        this.tasks = tasks;
        this.outcomes = outcomes;
        workers.forEach(worker -> lanes.put(worker.topic(), new Lane(worker)));
    }

    void start() {
        running = true;
        lanes.values().forEach(lane -> lane.pool.initialize());
        poller = new Thread(this::poll, "topic-workers");
        poller.start();
    }

    void stop() {
        if (running) {
            running = false;
            wake.release();
            lanes.values().forEach(lane -> lane.pool.shutdown());
        }
    }

    /** New tasks were committed: no waiting for the next poll. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(WorkAvailable work) {
        wake.release();
    }

    /** Carries out in this thread what there is now, until nothing is left; for tests, whose clock stands still. */
    public int drain() {
        int carriedOut = 0;
        for (var some = fetch(lanes.keySet(), 10); !some.isEmpty(); some = fetch(lanes.keySet(), 10)) {
            for (var task : some) {
                var lane = Objects.requireNonNull(lanes.get(task.getTopicName()));
                carryOut(lane.worker, task);
            }
            carriedOut += some.size();
        }
        return carriedOut;
    }

    private void poll() {
        while (running) {
            boolean found = false;
            for (var lane : lanes.values()) {
                found |= fill(lane);
            }
            try {
                // a full lane wakes us when a place is free, so a found task never spins here
                if (!found && wake.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean fill(Lane lane) {
        int free = lane.places.availablePermits();
        if (free == 0) {
            return false;
        }
        try {
            var fetched = fetch(Set.of(lane.worker.topic()), free);
            for (var task : fetched) {
                lane.places.acquireUninterruptibly();
                lane.pool.execute(() -> {
                    try {
                        carryOut(lane.worker, task);
                    } finally {
                        lane.places.release();
                        wake.release();
                    }
                });
            }
            return !fetched.isEmpty();
        } catch (RuntimeException e) {
            if (running) {
                log.warn("Tasks of {} could not be fetched: {}", lane.worker.topic(), e.getMessage());
            }
            return false;
        }
    }

    private List<LockedExternalTask> fetch(Set<String> topics, int most) {
        var query = tasks.fetchAndLock(most, TaskOutcomes.WORKER_ID, true);
        for (var topic : topics) {
            query = query.topic(topic, TopicWorker.LOCK.toMillis()).variables("delivery");
        }
        return query.execute();
    }

    private void carryOut(TopicWorker worker, LockedExternalTask locked) {
        var tenantId = locked.getTenantId() == null ? CurrentTenant.ALL : locked.getTenantId();
        CurrentTenant.run(tenantId, () -> {
            var delivery = locked.getVariables().get("delivery");
            var reference = delivery == null ? locked.getBusinessKey() : delivery;
            var task = new TopicWorker.Task(locked.getId(), String.valueOf(reference));
            outcomes.report(locked.getId(), outcome(worker, task));
        });
    }

    private static TopicWorker.Outcome outcome(TopicWorker worker, TopicWorker.Task task) {
        try {
            return worker.carryOut(task);
        } catch (RuntimeException e) {
            log.warn("A task of {} failed and will be tried again", worker.topic(), e);
            return new TopicWorker.Retry(TaskOutcomes.USUAL_DELAY, e.getClass().getSimpleName());
        }
    }

    private static final class Lane {

        final TopicWorker worker;
        final Semaphore places;
        final ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();

        Lane(TopicWorker worker) {
            this.worker = worker;
            this.places = new Semaphore(worker.concurrency());
            pool.setThreadNamePrefix(worker.topic() + "-");
            pool.setCorePoolSize(worker.concurrency());
            pool.setMaxPoolSize(worker.concurrency());
            pool.setAllowCoreThreadTimeOut(true);
            pool.setWaitForTasksToCompleteOnShutdown(true);
            pool.setAwaitTerminationSeconds(12);
        }
    }
}
