/**
 * The plans of a tenant: templates, the active plan, figures by severity. Another view of the same definitions.
 */
@ApplicationModule(
        displayName = "SLA plans",
        allowedDependencies = {
            "audit",
            "platform :: problem",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web",
            "sla.catalogue",
            "sla.clock",
            "tenancy"
        })
@NullMarked
package org.tocsin.sla.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
