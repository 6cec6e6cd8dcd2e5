/**
 * Incidents, alerts and tickets over REST and for other modules: open, change, list, show. The nested packages store the
 * record and run the process.
 */
@ApplicationModule(
        displayName = "Incidents",
        allowedDependencies = {
            "audit",
            "incident.comment",
            "incident.lifecycle",
            "incident.report",
            "incident.response",
            "platform :: access",
            "platform :: format",
            "platform :: problem",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web"
        })
@NullMarked
package org.tocsin.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
