package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Resolve escalations": the subject was resolved, and so is every open escalation of it. */
@Component
class ResolveEscalationsDelegate implements JavaDelegate {

    private final EscalationService escalations;
    private final CustomerEscalations customers;

    ResolveEscalationsDelegate(EscalationService escalations, CustomerEscalations customers) {
        this.escalations = escalations;
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var subject = SubjectFacts.subject(Facts.of(execution));
        escalations.resolveAll(subject.type(), subject.id(), EscalationProcess.actor(execution));
        customers.end(subject.type(), subject.id());
    }
}
