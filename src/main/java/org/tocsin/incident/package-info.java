/**
 * Incidents, alerts and tickets: their record, their life cycle and the process that responds to them.
 */
@ApplicationModule(
        displayName = "Incidents",
        allowedDependencies = {"people", "platform", "tenancy", "audit"})
@NullMarked
package org.tocsin.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
