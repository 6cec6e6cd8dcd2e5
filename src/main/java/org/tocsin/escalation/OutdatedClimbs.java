package org.tocsin.escalation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.StartOrder;

/**
 * After an update: open escalations go on by the model of this version. The record knows how far each has climbed, so nobody is
 * paged again and nobody is forgotten.
 */
@Component
class OutdatedClimbs implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutdatedClimbs.class);

    private final EscalationRepository escalations;
    private final EscalationProcess process;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    OutdatedClimbs(EscalationRepository escalations, EscalationProcess process, TransactionTemplate transaction) {
        this.escalations = escalations;
        this.process = process;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        var outdated = process.outdated();
        outdated.forEach(this::goOn);
        if (!outdated.isEmpty()) {
            log.info("{} escalations go on by the model of this version", outdated.size());
        }
        running = true;
    }

    private void goOn(EscalationProcess.Outdated climb) {
        CurrentTenant.run(
                climb.tenantId(),
                () -> transaction.executeWithoutResult(status -> escalations
                        .lock(climb.escalation(), climb.tenantId())
                        .ifPresent(escalation -> {
                            process.discard(climb.processInstanceId());
                            escalation.runsAs(process.start(escalation));
                        })));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return StartOrder.RUNNING_WORK;
    }
}
