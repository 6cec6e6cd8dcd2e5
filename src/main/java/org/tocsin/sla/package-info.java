/**
 * Service levels: what is agreed (definitions), and the SLAs of each subject (instances).
 * It knows subjects only by reference and never decides what happens after a breach: processes/sla-instance.bpmn does.
 */
@ApplicationModule(
        displayName = "Service levels",
        allowedDependencies = {"calendar", "platform", "tenancy", "audit"})
@NullMarked
package org.tocsin.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
