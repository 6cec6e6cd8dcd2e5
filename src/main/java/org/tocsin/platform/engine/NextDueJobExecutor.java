package org.tocsin.platform.engine;

import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** A job executor whose acquisition waits at most until the next job is due. */
class NextDueJobExecutor extends SpringJobExecutor {

    private static final int BACKOFF_MILLIS = 20, MAX_BACKOFF_MILLIS = 200;

    private final DataSource dataSource;
    private final ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();

    NextDueJobExecutor(EngineProperties properties, DataSource dataSource) {
        this.dataSource = dataSource;
        pool.setThreadNamePrefix("job-");
        pool.setCorePoolSize(properties.threads());
        pool.setMaxPoolSize(properties.threads());
        pool.setQueueCapacity(properties.queue());
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationSeconds(15);
        setTaskExecutor(pool);
        setAutoActivate(false);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        setLockTimeInMillis((int) properties.lock().toMillis());
        setMaxJobsPerAcquisition(properties.jobsPerPoll());
        // wait, longest wait and the horizon within which a new timer wakes the poll must be equal, else it spins
        setWaitTimeInMillis((int) properties.longestWait().toMillis());
        setMaxWait(properties.longestWait().toMillis());
        setBackoffTimeInMillis(BACKOFF_MILLIS);
        setMaxBackoff(MAX_BACKOFF_MILLIS);
    }

    @Override
    protected void ensureInitialization() {
        super.ensureInitialization();
        acquireJobsRunnable = new SequentialJobAcquisitionRunnable(this) {
            @Override
            protected JobAcquisitionStrategy initializeAcquisitionStrategy() {
                return new NextDueAcquisitionStrategy(NextDueJobExecutor.this, dataSource);
            }

            /** This poll sees every job that was announced before; only a later hint needs another poll. */
            @Override
            protected AcquiredJobs acquireJobs(
                    JobAcquisitionContext context, JobAcquisitionStrategy strategy, ProcessEngineImpl engine) {
                clearJobAddedNotification();
                return super.acquireJobs(context, strategy, engine);
            }
        };
    }

    @Override
    protected void startExecutingJobs() {
        pool.initialize();
        super.startExecutingJobs();
    }

    /** Lets running jobs end, so that a stop leaves no locks that delay a restart. */
    @Override
    protected void stopExecutingJobs() {
        super.stopExecutingJobs();
        pool.shutdown();
    }
}
