/**
 * Shifts as rows: planned, running, and as they really were. Whoever edits a rotation does it inside {@code
 * ScheduleEdits}, which writes the past first.
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
