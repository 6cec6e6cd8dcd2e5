package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Tell subject": whoever acknowledged the escalation has taken the incident on. A step of its own, in its own transaction:
 * the incident's row is locked before the escalation's.
 */
@Component
class TellSubjectDelegate implements JavaDelegate {

    private final EscalationClimb climb;
    private final EscalationProcess process;

    TellSubjectDelegate(EscalationClimb climb, EscalationProcess process) {
        this.climb = climb;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = EscalationProcess.id(execution);
        var acknowledgement = climb.untold(id);
        if (acknowledgement != null) {
            process.tellSubject(acknowledgement);
        }
        climb.told(id);
    }
}
