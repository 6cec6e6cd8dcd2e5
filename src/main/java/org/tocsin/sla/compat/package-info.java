/**
 * SLAs of alerts and tickets in the shapes their clients know. It reads and changes nothing.
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
