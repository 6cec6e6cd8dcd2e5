/**
 * Escalation: policies, and the steps each open escalation takes until a human answers.
 * It says who is to be paged; processes/escalation.bpmn says when, and the notification module how.
 */
@ApplicationModule(
        displayName = "Escalation",
        allowedDependencies = {"people", "oncall", "calendar", "platform", "tenancy", "audit"})
@NullMarked
package org.tocsin.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
