/**
 * Rotations, layers and overrides as stored and as request bodies, and their conversion for the calculation. It calculates
 * nothing itself.
 */
@ApplicationModule(
        displayName = "Rotations",
        allowedDependencies = {
            "audit",
            "calendar",
            "oncall.provider",
            "oncall.roster",
            "people",
            "platform :: format",
            "platform :: problem",
            "platform :: transaction"
        })
@NullMarked
package org.tocsin.oncall.rotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
