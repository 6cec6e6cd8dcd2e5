package org.tocsin.platform.engine;

import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.TopicWorker;
import org.tocsin.platform.transaction.Command;

/**
 * Reports the result of an external task to the engine. It is a command, since two tasks of one process instance may end in the same
 * instant.
 */
@Component
class TaskOutcomes {

    static final String WORKER_ID = "tocsin-" + UUID.randomUUID();
    static final Duration DEFAULT_DELAY = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(TaskOutcomes.class);
    private static final int STILL_RETRYING = 1;

    private final Reporter reporter;

    TaskOutcomes(Reporter reporter) {
        this.reporter = reporter;
    }

    void report(String taskId, TopicWorker.Outcome outcome) {
        try {
            reporter.report(taskId, outcome);
        } catch (BadUserRequestException e) {
            // its process ended or another worker took it over: our row has the result
            log.info("The outcome of task {} was not needed any more", taskId);
        }
    }

    @Component
    static class Reporter {

        private final ExternalTaskService tasks;

        Reporter(ExternalTaskService tasks) {
            this.tasks = tasks;
        }

        @Command
        public void report(String taskId, TopicWorker.Outcome outcome) {
            if (outcome instanceof TopicWorker.Retry retry) {
                var delay = retry.delay().toMillis();
                tasks.handleFailure(taskId, WORKER_ID, retry.reason(), null, STILL_RETRYING, delay);
            } else if (outcome instanceof TopicWorker.GiveUp giveUp) {
                tasks.handleBpmnError(taskId, WORKER_ID, giveUp.errorCode(), giveUp.reason());
            } else {
                tasks.complete(taskId, WORKER_ID);
            }
        }
    }
}
