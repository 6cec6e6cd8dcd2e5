/**
 * The delegates of processes/oncall-handoff.bpmn: who leaves, who comes, what is open, which gaps are ahead. It also lets people
 * end and begin shifts by hand.
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
