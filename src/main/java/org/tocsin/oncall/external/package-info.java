/**
 * External rotations, read regularly by processes/external-oncall.bpmn. While the external system is down,
 * the last read counts.
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
