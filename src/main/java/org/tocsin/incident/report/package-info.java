/**
 * Reports, read once into a draft, and the intake that opens an incident from a draft. It uses the record and starts the
 * response process only.
 */
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "incident.lifecycle",
            "people",
            "platform :: access",
            "platform :: problem",
            "platform :: subject",
            "platform :: transaction"
        })
@NullMarked
package org.tocsin.incident.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
