/**
 * Service levels: what was promised, and the timer of each promise; it has no code of its own, only rooms. It knows
 * subjects only by reference and never decides what happens after a breach: processes/sla-instance.bpmn does.
 */
@ApplicationModule(
        displayName = "Service levels",
        allowedDependencies = {})
@NullMarked
package org.tocsin.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
