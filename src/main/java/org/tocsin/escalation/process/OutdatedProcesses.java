package org.tocsin.escalation.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.escalation.instance.EscalationProcess;
import org.tocsin.escalation.instance.EscalationRepository;
import org.tocsin.platform.start.StartOrder;
import org.tocsin.platform.start.StartTask;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * After an update, restarts open escalations with the current model. The row holds the current level, so nobody is paged
 * twice and nobody is missed.
 */
@Component
class OutdatedProcesses extends StartTask {

    private static final Logger log = LoggerFactory.getLogger(OutdatedProcesses.class);

    private final EscalationRepository escalations;
    private final EscalationProcess process;
    private final TransactionTemplate transaction;

    OutdatedProcesses(EscalationRepository escalations, EscalationProcess process, TransactionTemplate transaction) {
        super(StartOrder.RUNNING_WORK);
        this.escalations = escalations;
        this.process = process;
        this.transaction = transaction;
    }

    @Override
    protected void carryOut() {
        var outdated = process.outdated();
        outdated.forEach(this::goOn);
        if (!outdated.isEmpty()) {
            log.info("{} escalations go on by the model of this version", outdated.size());
        }
    }

    private void goOn(EscalationProcess.Outdated run) {
        CurrentTenant.run(
                run.tenantId(),
                () -> transaction.executeWithoutResult(status -> escalations
                        .lock(run.escalation(), run.tenantId())
                        .ifPresent(escalation -> {
                            process.discard(run.processInstanceId());
                            escalation.runsAs(process.start(escalation));
                        })));
    }
}
