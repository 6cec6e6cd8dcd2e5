/**
 * Other systems that say who is on call: one class each, which asks once and says what came of it. Nothing here knows of
 * rotations.
 */
@ApplicationModule(
        displayName = "Providers",
        allowedDependencies = {"calendar", "platform :: net"})
@NullMarked
package org.tocsin.oncall.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
