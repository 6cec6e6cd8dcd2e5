/**
 * Moves the targets of running SLAs when business hours or a definition change: in chunks, by processes of their own.
 */
@ApplicationModule(
        displayName = "Retargeting",
        allowedDependencies = {
            "calendar",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "sla.catalogue",
            "sla.clock",
            "sla.instance"
        })
@NullMarked
package org.tocsin.sla.retarget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
