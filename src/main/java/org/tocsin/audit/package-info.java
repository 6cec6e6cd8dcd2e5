/**
 * The append-only changelog: who changed what, when, from which address, the old value and the new one.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform", "tenancy"})
@NullMarked
package org.tocsin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
