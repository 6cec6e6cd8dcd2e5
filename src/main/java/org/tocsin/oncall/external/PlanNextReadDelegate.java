package org.tocsin.oncall.external;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.rotation.ExternalStates;

/** "Plan next read": sets when the external system is asked again, unless the rotation is no longer external. */
@Component
class PlanNextReadDelegate implements JavaDelegate {

    private final ExternalStates states;

    PlanNextReadDelegate(ExternalStates states) {
        this.states = states;
    }

    @Override
    public void execute(DelegateExecution execution) {
        states.nextRead(ExternalOncallProcess.id(execution))
                .ifPresentOrElse(
                        at -> ExternalOncallProcess.goOn(execution, at), () -> ExternalOncallProcess.end(execution));
    }
}
