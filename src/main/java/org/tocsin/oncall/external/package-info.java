/**
 * Rotations that another system keeps: read again and again by processes/external-oncall.bpmn. While that system is down,
 * its last answer counts.
 */
@ApplicationModule(
        displayName = "Rotations elsewhere",
        allowedDependencies = {
            "oncall.provider",
            "oncall.rotation",
            "oncall.shift",
            "platform :: format",
            "platform :: net",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "tenancy"
        })
@NullMarked
package org.tocsin.oncall.external;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
