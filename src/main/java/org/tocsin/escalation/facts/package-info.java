/**
 * The facts that escalation tables get, and the reading of their result rows. It depends on no policy and no escalation.
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
