package org.tocsin.escalation.customer;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.escalation.facts.DecisionRows;
import org.tocsin.escalation.facts.SubjectFacts;
import org.tocsin.platform.process.Facts;

/** The steps about customer escalations, most of them in processes/customer-updates.bpmn. */
@Configuration(proxyBeanMethods = false)
class CustomerUpdatesDelegate {

    private final CustomerEscalations customers;

    CustomerUpdatesDelegate(CustomerEscalations customers) {
        this.customers = customers;
    }

    /** "Find customer contacts": those whom the table names, as they are at this moment, and when the first update is due. */
    @Bean
    JavaDelegate findCustomerContactsDelegate() {
        return execution -> CustomerUpdatesProcess.tell(
                execution,
                customers.begin(
                        CustomerUpdatesProcess.id(execution), DecisionRows.of(execution.getVariable(Facts.ANSWERS))));
    }

    /** "Find update owner": the incident's owner owes the customer an update; if it is not the first one missing, the lead hears of it. */
    @Bean
    JavaDelegate findUpdateOwnerDelegate() {
        return execution ->
                CustomerUpdatesProcess.tell(execution, customers.remind(CustomerUpdatesProcess.id(execution)));
    }

    /** "Find follow up owner": the incident's owner closes the loop with the customer. */
    @Bean
    JavaDelegate findFollowUpOwnerDelegate() {
        return execution ->
                CustomerUpdatesProcess.tell(execution, customers.followUp(CustomerUpdatesProcess.id(execution)));
    }

    /** "Read customer change": our record knows what happened; the process reads where to go on. */
    @Bean
    JavaDelegate readCustomerChangeDelegate() {
        return execution -> CustomerUpdatesProcess.goOn(execution, customers.now(CustomerUpdatesProcess.id(execution)));
    }

    /** "Note customer update", in the incident's process: staff has answered in public, so the next update is due later. */
    @Bean
    JavaDelegate noteCustomerUpdateDelegate() {
        return execution -> {
            var subject = SubjectFacts.subject(Facts.of(execution));
            customers.updated(subject.type(), subject.id());
        };
    }
}
