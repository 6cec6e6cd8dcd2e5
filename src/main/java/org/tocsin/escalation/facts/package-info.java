/**
 * What the tables about escalations are told, and how their rows are read. It knows no policy and no escalation.
 */
@ApplicationModule(
        displayName = "Facts of decisions",
        allowedDependencies = {
            "escalation.steps",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction"
        })
@NullMarked
package org.tocsin.escalation.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
