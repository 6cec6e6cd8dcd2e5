/**
 * Calculates which step is to be paged at an instant, and when the next one is due. Pure, without clock,
 * database or engine.
 */
@ApplicationModule(
        displayName = "Steps",
        allowedDependencies = {})
@NullMarked
package org.tocsin.escalation.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
