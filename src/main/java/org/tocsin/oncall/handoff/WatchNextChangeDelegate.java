package org.tocsin.oncall.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.oncall.shift.OnCallHandoffProcess;
import org.tocsin.platform.transaction.CurrentTenant;

/** "Watch next change": starts another instance for the next change, while this one finishes the current change. */
@Component
class WatchNextChangeDelegate implements JavaDelegate {

    private final RotationRepository rotations;
    private final OnCallHandoffProcess process;

    WatchNextChangeDelegate(RotationRepository rotations, OnCallHandoffProcess process) {
        this.rotations = rotations;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rotations
                .findByIdAndTenantId(OnCallHandoffProcess.rotation(execution), CurrentTenant.id())
                .ifPresent(process::start);
    }
}
