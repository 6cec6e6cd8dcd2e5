/**
 * Calculates who is on call when, from turns, hours, overrides and assignments. Pure, without clock, database
 * or engine.
 */
@ApplicationModule(
        displayName = "Roster",
        allowedDependencies = {"calendar"})
@NullMarked
package org.tocsin.oncall.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
