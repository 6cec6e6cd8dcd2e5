package org.tocsin.platform.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tocsin.platform.process.TopicWorker;
import org.tocsin.platform.process.WorkAvailable;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * Fetches external tasks for the {@link TopicWorker}s of this node, each topic into a pool of its own: a hanging provider
 * fills only its own. Remote workers may take the same topics; the locks keep them apart.
 */
@Component
public class TopicWorkers {

    private static final Logger log = LoggerFactory.getLogger(TopicWorkers.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ExternalTaskService tasks;
    private final TaskOutcomes outcomes;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private Thread poller = new Thread(this::poll, "topic-workers");

    TopicWorkers(
            ExternalTaskService tasks,
            TaskOutcomes outcomes,
            List<TopicWorker> workers,
            List<TopicWorker.Group> groups) {
        this.tasks = tasks;
        this.outcomes = outcomes;
        Stream.concat(workers.stream(), groups.stream().flatMap(group -> group.workers().stream()))
                .forEach(worker -> lanes.put(worker.topic(), new Lane(worker)));
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
        expectWork(work.topic());
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

    /** Asks for the tasks of the topics that said there are some, and once a second which others have any. */
    private void poll() {
        var nextLook = System.nanoTime();
        while (running) {
            if (System.nanoTime() - nextLook >= 0) {
                topicsWithTasks().forEach(this::expectWork);
                nextLook = System.nanoTime() + LOOK_EVERY.toNanos();
            }
            lanes.values().stream()
                    .filter(lane -> lane.expectsWork.getAndSet(false))
                    .forEach(this::fill);
            try {
                if (wake.tryAcquire(nextLook - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void expectWork(String topic) {
        var lane = lanes.get(topic);
        if (lane != null) {
            lane.expectsWork.set(true);
        }
    }

    private List<String> topicsWithTasks() {
        try {
            return tasks.getTopicNames(false, true, true);
        } catch (RuntimeException e) {
            if (running) {
                log.warn("It could not be seen which topics have tasks: {}", e.getMessage());
            }
            return List.of();
        }
    }

    private void fill(Lane lane) {
        lane.wantsPlaces = true; // before the places are counted, else one that is freed meanwhile would tell nobody
        int free = lane.places.availablePermits();
        if (free == 0) {
            return;
        }
        try {
            var fetched = fetch(Set.of(lane.worker.topic()), free);
            lane.wantsPlaces = fetched.size() == free;
            for (var task : fetched) {
                lane.places.acquireUninterruptibly();
                lane.pool.execute(() -> {
                    try {
                        carryOut(lane.worker, task);
                    } finally {
                        leave(lane);
                    }
                });
            }
        } catch (RuntimeException e) {
            if (running) {
                log.warn("Tasks of {} could not be fetched: {}", lane.worker.topic(), e.getMessage());
            }
        }
    }

    private void leave(Lane lane) {
        lane.places.release();
        if (lane.wantsPlaces) {
            lane.expectsWork.set(true);
            wake.release();
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
        final AtomicBoolean expectsWork = new AtomicBoolean();
        volatile boolean wantsPlaces; // there was more than it had places for
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
