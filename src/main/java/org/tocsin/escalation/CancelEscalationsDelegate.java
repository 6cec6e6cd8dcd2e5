package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Cancel escalations": the subject was cancelled, and so is every open escalation of it. */
@Component
class CancelEscalationsDelegate implements JavaDelegate {

    private final EscalationService escalations;
    private final CustomerEscalations customers;

    CancelEscalationsDelegate(EscalationService escalations, CustomerEscalations customers) {
        this.escalations = escalations;
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var subject = SubjectFacts.subject(Facts.of(execution));
        escalations.cancelAll(subject.type(), subject.id(), EscalationProcess.actor(execution));
        customers.end(subject.type(), subject.id());
    }
}
