/**
 * Escalation chains: one policy for each severity, written as roles and timeouts. A chain is an ordinary policy behind another
 * API; this package stores only what the policy lacks.
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
