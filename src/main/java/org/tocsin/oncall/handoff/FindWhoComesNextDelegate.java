package org.tocsin.oncall.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.shift.HandoffWords;
import org.tocsin.oncall.shift.OnCallHandoffProcess;
import org.tocsin.oncall.shift.ShiftChanges;
import org.tocsin.platform.process.Facts;

/** "Find who comes next": finds the people whose shift begins soon and who were not reminded yet. */
@Component
class FindWhoComesNextDelegate implements JavaDelegate {

    private final ShiftChanges changes;

    FindWhoComesNextDelegate(ShiftChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = changes.remind(OnCallHandoffProcess.rotation(execution));
        Facts.pass(execution, "somebodyComes", next.isPresent());
        next.ifPresent(one -> OnCallHandoffProcess.tell(
                execution,
                "ONCALL_REMINDER",
                "shift:" + one.shifts().get(0).id() + ":" + one.shifts().get(0).start(),
                one.rotation(),
                HandoffWords.of(one.rotation()).reminder(one),
                one.people()));
    }
}
