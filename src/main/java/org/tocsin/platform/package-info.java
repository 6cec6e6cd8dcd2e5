/**
 * What every module stands on: engine, database, security, time, errors and the words all modules share. It has no code of
 * its own, only rooms, and uses no other module.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package org.tocsin.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
