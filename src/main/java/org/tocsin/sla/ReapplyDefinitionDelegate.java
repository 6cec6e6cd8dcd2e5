package org.tocsin.sla;

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
        var definition = DefinitionReapplicationProcess.definitionId(execution);
        var cursor = DefinitionReapplicationProcess.cursor(execution);
        DefinitionReapplicationProcess.proceed(execution, retargeting.definitionReapplied(definition, cursor));
    }
}
