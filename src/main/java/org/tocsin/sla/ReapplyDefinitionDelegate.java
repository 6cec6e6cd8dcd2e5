package org.tocsin.sla;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Reapply definition": one chunk of the running promises under an edited definition. */
@Component
class ReapplyDefinitionDelegate implements JavaDelegate {

    private final SlaRetargeting retargeting;

    ReapplyDefinitionDelegate(SlaRetargeting retargeting) {
        this.retargeting = retargeting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var definition = UUID.fromString((String) execution.getVariable("slaDefinition"));
        var cursor = RetargetSlaInstancesDelegate.id(execution, "cursor").orElse(null);
        RetargetSlaInstancesDelegate.follow(execution, retargeting.definitionReapplied(definition, cursor));
    }
}
