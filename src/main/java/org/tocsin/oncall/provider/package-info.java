/**
 * Clients of external systems that know who is on call, one class each. Nothing here depends on
 * rotations.
 */
@ApplicationModule(
        displayName = "Providers",
        allowedDependencies = {"calendar", "platform :: net"})
@NullMarked
package org.tocsin.oncall.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
