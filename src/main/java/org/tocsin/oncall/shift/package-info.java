/**
 * Shifts as rows: planned, active and past. Every edit of a rotation runs inside {@code
 * ScheduleEdits}, which records the past first.
 */
@ApplicationModule(
        displayName = "Shifts",
        allowedDependencies = {
            "oncall.roster",
            "oncall.rotation",
            "people",
            "platform :: format",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web"
        })
@NullMarked
package org.tocsin.oncall.shift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
