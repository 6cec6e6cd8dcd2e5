/**
 * Somebody instead of, beside or without somebody for a while, by hand or from a calendar file. They act on the schedule,
 * never on each other.
 */
@ApplicationModule(
        displayName = "Overrides",
        allowedDependencies = {
            "oncall.roster",
            "oncall.rotation",
            "oncall.shift",
            "people",
            "platform :: access",
            "platform :: format",
            "platform :: problem",
            "platform :: transaction",
            "platform :: web"
        })
@NullMarked
package org.tocsin.oncall.override;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
