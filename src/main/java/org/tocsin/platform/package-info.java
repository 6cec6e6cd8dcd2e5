/**
 * The platform of all modules: engine, database, security, time, errors and shared types. It consists of nested packages only and uses no
 * other module.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package org.tocsin.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
