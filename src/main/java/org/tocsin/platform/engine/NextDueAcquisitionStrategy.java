package org.tocsin.platform.engine;

import java.sql.SQLException;
import java.sql.Timestamp;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.jobexecutor.BackoffJobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until the next job is due, at most the idle time. It asks the database, so that moved dates, other nodes and restarts need no
 * special care.
 */
class NextDueAcquisitionStrategy extends BackoffJobAcquisitionStrategy {

    private static final Logger log = LoggerFactory.getLogger(NextDueAcquisitionStrategy.class);

    private static final String NEXT_DUE =
            "select min(duedate_) from act_ru_job where duedate_ > ? and retries_ > 0 and suspension_state_ = 1";

    private final DataSource dataSource;
    private boolean failed;
    private long polledAt;

    NextDueAcquisitionStrategy(JobExecutor jobExecutor, DataSource dataSource) {
        super(jobExecutor);
        this.dataSource = dataSource;
    }

    @Override
    public void reconfigure(JobAcquisitionContext context) {
        super.reconfigure(context);
        failed = context.getAcquisitionException() != null;
        polledAt = context.getAcquisitionTime();
    }

    @Override
    public long getWaitTime() {
        long wait = super.getWaitTime();
        return wait == 0 || failed || idleLevel == 0 ? wait : Math.min(wait, untilNextDue(wait));
    }

    /**
     * Counted from the poll, since the caller subtracts the time passed since. Counted from now, both would miss a job that fell due since
     * the poll.
     */
    private long untilNextDue(long otherwise) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(NEXT_DUE)) {
            query.setTimestamp(1, new Timestamp(polledAt));
            try (var row = query.executeQuery()) {
                var due = row.next() ? row.getTimestamp(1) : null;
                return due == null ? otherwise : due.getTime() - polledAt + 1;
            }
        } catch (SQLException e) {
            log.warn("The next due job could not be asked for: {}", e.getMessage());
            return otherwise;
        }
    }
}
