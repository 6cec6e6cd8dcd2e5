package org.tocsin.sla;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Retarget SLA instances": one chunk of the running promises that count in an edited calendar. */
@Component
class RetargetSlaInstancesDelegate implements JavaDelegate {

    private final SlaRetargeting retargeting;

    RetargetSlaInstancesDelegate(SlaRetargeting retargeting) {
        this.retargeting = retargeting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var calendar = (String) execution.getVariable("businessHours");
        var defaultMoved = Boolean.TRUE.equals(execution.getVariable("defaultMoved"));
        var chunk = retargeting.calendarChanged(
                calendar == null ? null : UUID.fromString(calendar),
                defaultMoved,
                DefinitionReapplicationProcess.cursor(execution));
        DefinitionReapplicationProcess.proceed(execution, chunk);
    }
}
