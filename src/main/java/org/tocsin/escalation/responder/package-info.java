/**
 * Who stands behind an action of a step: on call, team, role, contact, and the fallback where nobody does. It asks the
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
