package org.tocsin.oncall.handoff;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.shift.OnCallHandoffProcess;
import org.tocsin.oncall.shift.ShiftChanges;

/** "Plan shifts": writes the planned shifts and sets the process's timers. */
@Component
class PlanShiftsDelegate implements JavaDelegate {

    /** Delay before the coverage is checked after an edit, so that a rotation can be set up in several steps. */
    private static final Duration CHECK_DELAY = Duration.ofMinutes(10);

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
                execution, outlook.orElse(null), clock.instant().plus(CHECK_DELAY));
    }
}
