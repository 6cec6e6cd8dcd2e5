/**
 * Service levels: SLA definitions, and the timer of each SLA instance. It has no code of its own, only nested packages. It knows
 * subjects by type and id only; what follows a breach is decided by processes/sla-instance.bpmn.
 */
@ApplicationModule(
        displayName = "Service levels",
        allowedDependencies = {})
@NullMarked
package org.tocsin.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
