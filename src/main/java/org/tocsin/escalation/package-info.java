/**
 * Escalation: whom to page in which order until a human answers; it has no code of its own, only rooms. It says who is to
 * be paged, processes/escalation.bpmn says when, and the notification module how.
 */
@ApplicationModule(
        displayName = "Escalation",
        allowedDependencies = {})
@NullMarked
package org.tocsin.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
