/**
 * The calculation: who is on call when, from turns, hours, overrides and hand-made shifts. Pure, without clock, database
 * or engine.
 */
@ApplicationModule(
        displayName = "Roster",
        allowedDependencies = {"calendar"})
@NullMarked
package org.tocsin.oncall.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
