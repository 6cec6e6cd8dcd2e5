/**
 * Finds the people for a step's action: on call, team, role, contact, and the fallback if there is nobody. It uses the
 * on-call and people modules.
 */
@ApplicationModule(
        displayName = "Responders",
        allowedDependencies = {
            "audit",
            "escalation.steps",
            "oncall",
            "people",
            "people :: contact",
            "platform :: problem",
            "platform :: transaction",
            "platform :: web"
        })
@NullMarked
package org.tocsin.escalation.responder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
