/**
 * Overrides: temporary changes of who is on call, by hand or from a calendar file. They apply to the calculated schedule,
 * never to each other.
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
