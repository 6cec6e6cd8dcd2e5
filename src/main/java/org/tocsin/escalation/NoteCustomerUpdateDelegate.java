package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Note customer update": staff has answered in public, so the next update is due later. */
@Component
class NoteCustomerUpdateDelegate implements JavaDelegate {

    private final CustomerEscalations customers;

    NoteCustomerUpdateDelegate(CustomerEscalations customers) {
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var subject = SubjectFacts.subject(Facts.of(execution));
        customers.updated(subject.type(), subject.id());
    }
}
