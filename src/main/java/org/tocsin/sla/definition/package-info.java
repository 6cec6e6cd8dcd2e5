/**
 * SLA definitions over REST: checked, stored, tried against facts. Running SLAs keep a copy of the terms.
 */
@ApplicationModule(
        displayName = "SLA definitions",
        allowedDependencies = {
            "calendar",
            "calendar :: hours",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web",
            "sla.catalogue",
            "sla.clock",
            "sla.instance",
            "sla.plan",
            "sla.retarget"
        })
@NullMarked
package org.tocsin.sla.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
