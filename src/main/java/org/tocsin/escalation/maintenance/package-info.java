/**
 * Maintenance windows, during which nobody is paged about certain services. Other packages ask for the end of the window; this
 * package depends on none of them.
 */
@ApplicationModule(
        displayName = "Maintenance windows",
        allowedDependencies = {
            "audit",
            "platform :: access",
            "platform :: problem",
            "platform :: transaction",
            "platform :: web"
        })
@NullMarked
package org.tocsin.escalation.maintenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
