/**
 * Policies as people write and store them: trigger, criteria, steps, options. What runs keeps a copy, so that an edit
 * changes nothing that has begun.
 */
@ApplicationModule(
        displayName = "Escalation policies",
        allowedDependencies = {
            "audit",
            "calendar :: hours",
            "escalation.facts",
            "escalation.responder",
            "escalation.steps",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web",
            "tenancy"
        })
@NullMarked
package org.tocsin.escalation.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
