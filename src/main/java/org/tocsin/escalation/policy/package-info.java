/**
 * Escalation policies as people write them: trigger, criteria, steps, options. An escalation keeps a copy, so an edit
 * does not change open ones.
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
