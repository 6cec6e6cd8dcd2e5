/**
 * One SLA of one subject and its process: warned, breached, met, paused, retargeted. processes/sla-instance.bpmn waits; the
 * verbs of the entity decide what changed.
 */
@ApplicationModule(
        displayName = "SLA instances",
        allowedDependencies = {
            "audit",
            "calendar",
            "calendar :: hours",
            "platform :: access",
            "platform :: format",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web",
            "sla.catalogue",
            "sla.clock"
        })
@NullMarked
package org.tocsin.sla.instance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
