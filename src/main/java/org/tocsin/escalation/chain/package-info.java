/**
 * Escalation by severity, in words of roles and timeouts. Each chain is an ordinary policy seen through another door, so
 * it stores only what the policy lacks.
 */
@ApplicationModule(
        displayName = "Escalation chains",
        allowedDependencies = {
            "audit",
            "escalation.facts",
            "escalation.instance",
            "escalation.policy",
            "escalation.steps",
            "escalation.trigger",
            "people :: contact",
            "platform :: problem",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web",
            "tenancy"
        })
@NullMarked
package org.tocsin.escalation.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
