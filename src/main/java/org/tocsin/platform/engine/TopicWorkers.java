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
 * Fetches external tasks for the {@link TopicWorker}s of this node, each topic into its own pool, so that a slow provider fills only that
 * pool. Remote workers may fetch the same topics; the locks keep them apart.
 */
@Component
public class TopicWorkers {

    private static final Logger log = LoggerFactory.getLogger(TopicWorkers.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ExternalTaskService tasks;
    private final TaskOutcomes outcomes;
    private final Map<String, TopicPool> pools = new HashMap<>();
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
                .forEach(worker -> pools.put(worker.topic(), new TopicPool(worker)));
    }

    void start() {
        running = true;
        pools.values().forEach(pool -> pool.executor.initialize());
        poller = new Thread(this::poll, "topic-workers");
        poller.start();
    }

    void stop() {
        if (running) {
            running = false;
            wake.release();
            pools.values().forEach(pool -> pool.executor.shutdown());
        }
    }

    /** New tasks were committed, so the topic is fetched at once. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(WorkAvailable work) {
        expectWork(work.topic());
        wake.release();
    }

    /** Carries out all present tasks in this thread; for tests, whose clock stands still. */
    public int drain() {
        int carriedOut = 0;
        for (var some = fetch(pools.keySet(), 10); !some.isEmpty(); some = fetch(pools.keySet(), 10)) {
            for (var task : some) {
                var pool = Objects.requireNonNull(pools.get(task.getTopicName()));
                carryOut(pool.worker, task);
            }
            carriedOut += some.size();
        }
        return carriedOut;
    }

    /** Fetches the topics that announced tasks, and asks once a second which other topics have any. */
    private void poll() {
        var nextLook = System.nanoTime();
        while (running) {
            if (System.nanoTime() - nextLook >= 0) {
                topicsWithTasks().forEach(this::expectWork);
                nextLook = System.nanoTime() + LOOK_EVERY.toNanos();
            }
            pools.values().stream()
                    .filter(pool -> pool.expectsWork.getAndSet(false))
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
        var pool = pools.get(topic);
        if (pool != null) {
            pool.expectsWork.set(true);
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

    private void fill(TopicPool pool) {
        pool.wantsPlaces = true; // set before the places are counted, else a place freed meanwhile would wake nobody
        int free = pool.places.availablePermits();
        if (free == 0) {
            return;
        }
        try {
            var fetched = fetch(Set.of(pool.worker.topic()), free);
            pool.wantsPlaces = fetched.size() == free;
            for (var task : fetched) {
                pool.places.acquireUninterruptibly();
                pool.executor.execute(() -> {
                    try {
                        carryOut(pool.worker, task);
                    } finally {
                        leave(pool);
                    }
                });
            }
        } catch (RuntimeException e) {
            if (running) {
                log.warn("Tasks of {} could not be fetched: {}", pool.worker.topic(), e.getMessage());
            }
        }
    }

    private void leave(TopicPool pool) {
        pool.places.release();
        if (pool.wantsPlaces) {
            pool.expectsWork.set(true);
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
            return new TopicWorker.Retry(
                    TaskOutcomes.DEFAULT_DELAY, e.getClass().getSimpleName());
        }
    }

    private static final class TopicPool {

        final TopicWorker worker;
        final Semaphore places;
        final AtomicBoolean expectsWork = new AtomicBoolean();
        volatile boolean wantsPlaces; // there were more tasks than places
        final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();

        TopicPool(TopicWorker worker) {
            this.worker = worker;
            this.places = new Semaphore(worker.concurrency());
            executor.setThreadNamePrefix(worker.topic() + "-");
            executor.setCorePoolSize(worker.concurrency());
            executor.setMaxPoolSize(worker.concurrency());
            executor.setAllowCoreThreadTimeOut(true);
            executor.setWaitForTasksToCompleteOnShutdown(true);
            executor.setAwaitTerminationSeconds(12);
        }
    }
}
