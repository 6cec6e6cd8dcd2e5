/**
 * Starts policies, automatically or by hand. decisions/escalation-policy.dmn decides which of the matching policies are
 * started.
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
