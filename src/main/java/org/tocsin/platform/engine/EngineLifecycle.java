package org.tocsin.platform.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tocsin.platform.start.StartOrder;

/** Starts the job executor and workers after the shipped models are deployed, and stops them before the beans they use. */
@Component
class EngineLifecycle implements SmartLifecycle {

    private final JobExecutor jobExecutor;
    private final TopicWorkers workers;
    private final EngineProperties properties;
    private volatile boolean running;

    EngineLifecycle(ProcessEngineConfigurationImpl engine, TopicWorkers workers, EngineProperties properties) {
        this.jobExecutor = engine.getJobExecutor();
        this.workers = workers;
        this.properties = properties;
    }

    @Override
    public void start() {
        if (properties.jobExecutor()) {
            jobExecutor.start();
            workers.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        jobExecutor.shutdown();
        workers.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return StartOrder.ENGINE;
    }
}
