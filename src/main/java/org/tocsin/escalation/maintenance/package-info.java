/**
 * Times in which work is going on, so that nobody is paged about certain services. Others ask it until when; it knows
 * nobody.
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
