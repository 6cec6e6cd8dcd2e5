package org.tocsin.escalation.customer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;

/** Sets the facts about the incident and the customer escalation before the decision table runs. */
@Component
class CustomerFactsListener implements ExecutionListener {

    private final CustomerEscalations customers;

    CustomerFactsListener(CustomerEscalations customers) {
        this.customers = customers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Facts.put(execution, customers.facts(CustomerUpdatesProcess.id(execution)));
    }
}
