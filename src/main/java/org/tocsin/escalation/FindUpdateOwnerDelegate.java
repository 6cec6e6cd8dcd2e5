package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find update owner": whoever owns the incident owes the customer an update; if it is not the first one missing, the lead hears of it. */
@Component
class FindUpdateOwnerDelegate implements JavaDelegate {

    private final CustomerEscalations customers;

    FindUpdateOwnerDelegate(CustomerEscalations customers) {
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CustomerUpdatesProcess.tell(execution, customers.remind(CustomerUpdatesProcess.id(execution)));
    }
}
