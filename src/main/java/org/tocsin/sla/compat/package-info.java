/**
 * SLAs of alerts and tickets in the shapes that their clients know. It only reads.
 */
@ApplicationModule(
        displayName = "SLA views",
        allowedDependencies = {
            "calendar",
            "platform :: problem",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web",
            "sla.clock",
            "sla.instance",
            "tenancy"
        })
@NullMarked
package org.tocsin.sla.compat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
