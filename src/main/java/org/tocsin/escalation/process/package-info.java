/**
 * The delegates of processes/escalation.bpmn: what is due next, who receives a step, whom else to tell. Everything they
 * decide is a verb of the escalation or a row of a table.
 */
@ApplicationModule(
        displayName = "Escalation process",
        allowedDependencies = {
            "escalation.facts",
            "escalation.instance",
            "escalation.maintenance",
            "escalation.policy",
            "escalation.responder",
            "escalation.steps",
            "oncall",
            "people",
            "platform :: access",
            "platform :: problem",
            "platform :: process",
            "platform :: start",
            "platform :: subject",
            "platform :: transaction"
        })
@NullMarked
package org.tocsin.escalation.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
