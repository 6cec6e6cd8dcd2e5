package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find customer contacts": those whom the table names, as they are at this moment, and when the first update is due. */
@Component
class FindCustomerContactsDelegate implements JavaDelegate {

    private final CustomerEscalations customers;

    FindCustomerContactsDelegate(CustomerEscalations customers) {
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answers = CustomerUpdatesProcess.answers(execution);
        CustomerUpdatesProcess.tell(execution, customers.begin(CustomerUpdatesProcess.id(execution), answers));
    }
}
