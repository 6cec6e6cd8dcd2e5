/**
 * What every module stands on: the engine and its database, security, time, errors and the words all modules share.
 * The packages below it are configuration and belong to nobody else.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package org.tocsin.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
