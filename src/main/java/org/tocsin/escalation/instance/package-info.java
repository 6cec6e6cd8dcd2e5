/**
 * Escalations: a policy at work for one subject until somebody answers, with its history. An escalation knows its steps
 * and not the people behind them.
 */
@ApplicationModule(
        displayName = "Escalations",
        allowedDependencies = {
            "audit",
            "calendar",
            "calendar :: hours",
            "escalation.facts",
            "escalation.maintenance",
            "escalation.policy",
            "escalation.steps",
            "oncall",
            "people",
            "platform :: access",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web"
        })
@NullMarked
package org.tocsin.escalation.instance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
