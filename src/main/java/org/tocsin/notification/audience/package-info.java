/** A tenant's extra recipients of SLA warnings and breaches. It turns their addresses into deliveries. */
@ApplicationModule(
        displayName = "Configured recipients",
        allowedDependencies = {
            "audit",
            "notification.record",
            "notification.words",
            "people",
            "people :: contact",
            "platform :: problem",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web",
            "tenancy"
        })
@NullMarked
package org.tocsin.notification.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
