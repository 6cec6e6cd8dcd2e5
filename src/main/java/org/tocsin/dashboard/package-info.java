/**
 * Pages and live events for people. It calls the public services of the other modules and has no rules of its own.
 */
@ApplicationModule(
        displayName = "Dashboard",
        allowedDependencies = {"incident", "notification", "platform :: access", "platform :: subject"})
@NullMarked
package org.tocsin.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
