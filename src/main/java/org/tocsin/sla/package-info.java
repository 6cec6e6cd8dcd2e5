/**
 * Service levels: what was promised (definitions), and the clock of each promise (instances).
 * It knows subjects only by reference and never decides what happens after a breach: processes/sla-instance.bpmn does.
 */
@ApplicationModule(
        displayName = "Service levels",
        allowedDependencies = {"calendar", "platform", "tenancy", "audit"})
@NullMarked
package org.tocsin.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
