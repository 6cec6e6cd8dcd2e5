package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Read customer change": our record knows what happened; the process reads where to go on. */
@Component
class ReadCustomerChangeDelegate implements JavaDelegate {

    private final CustomerEscalations customers;

    ReadCustomerChangeDelegate(CustomerEscalations customers) {
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CustomerUpdatesProcess.goOn(execution, customers.now(CustomerUpdatesProcess.id(execution)));
    }
}
