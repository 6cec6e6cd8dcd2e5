/**
 * Shift swaps: a shift given away or exchanged, with an approval if decisions/shift-swap-approval.dmn asks for one.
 * processes/shift-swap.bpmn runs each swap.
 */
@ApplicationModule(
        displayName = "Swaps",
        allowedDependencies = {
            "audit",
            "oncall.override",
            "oncall.roster",
            "oncall.rotation",
            "oncall.shift",
            "people",
            "people :: absence",
            "platform :: access",
            "platform :: format",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web"
        })
@NullMarked
package org.tocsin.oncall.swap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
