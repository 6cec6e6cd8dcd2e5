package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Acknowledge escalations": the subject was acknowledged, and so is every open escalation of it. */
@Component
class AcknowledgeEscalationsDelegate implements JavaDelegate {

    private final EscalationService escalations;

    AcknowledgeEscalationsDelegate(EscalationService escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var subject = SubjectFacts.subject(Facts.of(execution));
        escalations.acknowledgeAll(subject.type(), subject.id(), EscalationProcess.actor(execution));
    }
}
