package org.tocsin.escalation.customer;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.escalation.facts.DecisionRows;
import org.tocsin.escalation.facts.SubjectFacts;
import org.tocsin.platform.process.Facts;

/** Delegates for customer escalations, most of them used in processes/customer-updates.bpmn. */
@Configuration(proxyBeanMethods = false)
class CustomerUpdatesDelegate {

    private final CustomerEscalations customers;

    CustomerUpdatesDelegate(CustomerEscalations customers) {
        this.customers = customers;
    }

    /** "Find customer contacts": finds the people whom the table names, and sets when the first update is due. */
    @Bean
    JavaDelegate findCustomerContactsDelegate() {
        return execution -> CustomerUpdatesProcess.tell(
                execution,
                customers.begin(
                        CustomerUpdatesProcess.id(execution), DecisionRows.of(execution.getVariable(Facts.ANSWERS))));
    }

    /** "Find update owner": selects the incident's owner, and the team lead as well from the second missed update on. */
    @Bean
    JavaDelegate findUpdateOwnerDelegate() {
        return execution ->
                CustomerUpdatesProcess.tell(execution, customers.remind(CustomerUpdatesProcess.id(execution)));
    }

    /** "Find follow up owner": selects the incident's owner, who follows up with the customer. */
    @Bean
    JavaDelegate findFollowUpOwnerDelegate() {
        return execution ->
                CustomerUpdatesProcess.tell(execution, customers.followUp(CustomerUpdatesProcess.id(execution)));
    }

    /** "Read customer change": reads from the row whether the process ends or waits for the next update. */
    @Bean
    JavaDelegate readCustomerChangeDelegate() {
        return execution -> CustomerUpdatesProcess.goOn(execution, customers.now(CustomerUpdatesProcess.id(execution)));
    }

    /** "Note customer update", in the incident's process: a public comment by staff postpones the next update. */
    @Bean
    JavaDelegate noteCustomerUpdateDelegate() {
        return execution -> {
            var subject = SubjectFacts.subject(Facts.of(execution));
            customers.updated(subject.type(), subject.id());
        };
    }
}
