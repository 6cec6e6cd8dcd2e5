/**
 * The terms and the timer of one SLA: targets, thresholds, pauses, state. Pure but for the calendar.
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
