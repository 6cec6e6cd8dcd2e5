package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find follow up owner": whoever owns the incident closes the loop with the customer. */
@Component
class FindFollowUpOwnerDelegate implements JavaDelegate {

    private final CustomerEscalations customers;

    FindFollowUpOwnerDelegate(CustomerEscalations customers) {
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CustomerUpdatesProcess.tell(execution, customers.followUp(CustomerUpdatesProcess.id(execution)));
    }
}
