/**
 * What sets policies off, by itself or by hand, and which of those that match are started. decisions/escalation-policy.dmn
 * has the last word.
 */
@ApplicationModule(
        displayName = "Triggers",
        allowedDependencies = {
            "escalation.facts",
            "escalation.instance",
            "escalation.policy",
            "platform :: access",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction"
        })
@NullMarked
package org.tocsin.escalation.trigger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
