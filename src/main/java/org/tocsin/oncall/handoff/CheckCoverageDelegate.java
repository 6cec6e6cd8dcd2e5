package org.tocsin.oncall.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.shift.OnCallHandoffProcess;
import org.tocsin.platform.process.Facts;

/** "Check coverage": checks that somebody reachable is on call in the days ahead, else tells administrators and team leads. */
@Component
class CheckCoverageDelegate implements JavaDelegate {

    private final CoverageCheck check;

    CheckCoverageDelegate(CoverageCheck check) {
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var risk = check.risk(OnCallHandoffProcess.rotation(execution));
        Facts.pass(execution, "covered", risk.isEmpty());
        risk.ifPresent(one -> OnCallHandoffProcess.tell(
                execution, "CUSTOM", one.key(), one.rotation(), one.words(), one.recipients()));
    }
}
