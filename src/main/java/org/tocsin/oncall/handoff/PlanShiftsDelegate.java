package org.tocsin.oncall.handoff;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.shift.OnCallHandoffProcess;
import org.tocsin.oncall.shift.ShiftChanges;

/** "Plan shifts": writes who is to be on call, and sets the times at which something is to happen. */
@Component
class PlanShiftsDelegate implements JavaDelegate {

    /** Whoever sets up a rotation step by step is not told after each of them what is still missing. */
    private static final Duration CALM = Duration.ofMinutes(10);

    private final ShiftChanges changes;
    private final Clock clock;

    PlanShiftsDelegate(ShiftChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outlook = changes.plan(OnCallHandoffProcess.rotation(execution), execution.getProcessInstanceId());
        OnCallHandoffProcess.waitFor(
                execution, outlook.orElse(null), clock.instant().plus(CALM));
    }
}
