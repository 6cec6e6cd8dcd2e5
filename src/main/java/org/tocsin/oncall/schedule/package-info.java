/**
 * Rotations over REST, their schedule and coverage, fair shares, figures, and imports. It asks the calculation and the
 * history.
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
