/**
 * Business hours, and the arithmetic of business time: pure, without clock, database or engine.
 */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"platform", "tenancy", "audit"})
@NullMarked
package org.tocsin.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
