/**
 * The delegates of processes/oncall-handoff.bpmn: who goes, who comes, what is open, which gaps lie ahead. Shifts are
 * ended and begun by hand here too.
 */
@ApplicationModule(
        displayName = "Change of shift",
        allowedDependencies = {
            "oncall.roster",
            "oncall.rotation",
            "oncall.shift",
            "people",
            "platform :: access",
            "platform :: format",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web"
        })
@NullMarked
package org.tocsin.oncall.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
