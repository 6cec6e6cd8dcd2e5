/**
 * A customer asks for more attention: who is told, and how often the customer hears from us.
 * decisions/customer-escalation.dmn says both, processes/customer-updates.bpmn waits for the updates.
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
