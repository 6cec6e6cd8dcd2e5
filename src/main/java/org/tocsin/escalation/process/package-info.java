/**
 * The delegates of processes/escalation.bpmn: what is due next, who receives a step, whom else to tell. The decisions are made
 * by methods of the escalation and by tables.
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
