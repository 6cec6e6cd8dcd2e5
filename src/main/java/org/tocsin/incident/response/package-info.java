/**
 * The delegates of processes/incident-response.bpmn: register, classify, apply a change, escalate automatically. Every
 * change of an incident goes through this package.
 */
@ApplicationModule(
        displayName = "Incident response",
        allowedDependencies = {
            "incident.comment",
            "incident.lifecycle",
            "incident.report",
            "people",
            "platform :: access",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "tenancy"
        })
@NullMarked
package org.tocsin.incident.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
