/**
 * The terms and the timer of one SLA: target, thresholds, pauses, state. It depends on the calendar only.
 */
@ApplicationModule(
        displayName = "SLA timers",
        allowedDependencies = {
            "calendar",
            "calendar :: hours",
            "platform :: problem",
            "platform :: process",
            "platform :: subject"
        })
@NullMarked
package org.tocsin.sla.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
