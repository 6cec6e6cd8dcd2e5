/**
 * Escalations by customers: who is told, and how often the customer gets an update.
 * decisions/customer-escalation.dmn decides both, processes/customer-updates.bpmn waits for the updates.
 */
@ApplicationModule(
        displayName = "Customer escalations",
        allowedDependencies = {
            "audit",
            "escalation.facts",
            "escalation.responder",
            "escalation.steps",
            "oncall",
            "platform :: access",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction"
        })
@NullMarked
package org.tocsin.escalation.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
