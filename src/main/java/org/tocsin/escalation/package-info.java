/**
 * Escalation: whom to page in which order until a human answers. All code is in the nested packages. The module decides who is
 * paged, processes/escalation.bpmn decides when, and the notification module decides how.
 */
@ApplicationModule(
        displayName = "Escalation",
        allowedDependencies = {})
@NullMarked
package org.tocsin.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
