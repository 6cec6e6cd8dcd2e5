/**
 * REST API of rotations, their schedule and coverage, fair assignment, reports, and imports. It uses the calculation and the
 * recorded shifts.
 */
@ApplicationModule(
        displayName = "Schedules",
        allowedDependencies = {
            "calendar",
            "oncall.external",
            "oncall.override",
            "oncall.provider",
            "oncall.roster",
            "oncall.rotation",
            "oncall.shift",
            "people",
            "people :: absence",
            "people :: account",
            "people :: team",
            "platform :: access",
            "platform :: format",
            "platform :: problem",
            "platform :: transaction",
            "platform :: web",
            "tenancy"
        })
@NullMarked
package org.tocsin.oncall.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
