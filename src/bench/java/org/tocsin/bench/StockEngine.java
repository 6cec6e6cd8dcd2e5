package org.tocsin.bench;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Restores the default settings of Camunda's starter, as the baseline of the benchmark.
 * No {@code @Configuration}, since it is named where it is wanted and the scan of org.tocsin must not find it.
 */
class StockEngine {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ProcessEnginePlugin stockSettings() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                var pool = new ThreadPoolTaskExecutor();
                pool.setCorePoolSize(3);
                pool.setMaxPoolSize(10);
                pool.setQueueCapacity(3);
                pool.initialize();
                var executor = new SpringJobExecutor(); // waits 5 s to 60 s, locks for 5 min, three jobs at a time
                executor.setTaskExecutor(pool);
                executor.setAutoActivate(false);
                executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
                engine.setJobExecutor(executor);
                engine.setJobExecutorAcquireByPriority(false);
                engine.setJobExecutorAcquireByDueDate(false);
                engine.setEnsureJobDueDateNotNull(false);
                engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL);
                engine.setHistory("full");
                engine.setHistoryRemovalTimeStrategy("end");
            }
        };
    }

    static void dropOurIndexes(JdbcTemplate owner) {
        for (var index : new String[] {"act_job_due", "act_job_urgent", "act_job_locked", "act_ext_task_free"}) {
            owner.execute("drop index if exists " + index);
        }
    }
}
