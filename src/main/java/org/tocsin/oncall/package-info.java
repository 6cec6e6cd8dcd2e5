/**
 * Rotations, and the answer to one question: who is on call at a given instant.
 */
@ApplicationModule(
        displayName = "On-call",
        allowedDependencies = {"people", "calendar", "platform", "tenancy", "audit"})
@NullMarked
package org.tocsin.oncall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
