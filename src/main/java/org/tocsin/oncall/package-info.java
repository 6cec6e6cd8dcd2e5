/**
 * The module's API for other modules: who is on call at an instant, and who of them qualifies.
 */
@ApplicationModule(
        displayName = "On call",
        allowedDependencies = {
            "oncall.roster",
            "oncall.rotation",
            "oncall.shift",
            "people",
            "people :: absence",
            "platform :: format",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction"
        })
@NullMarked
package org.tocsin.oncall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
