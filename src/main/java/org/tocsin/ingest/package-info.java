/**
 * Alerts of other systems become incidents here; the same alert never opens a second one.
 */
@ApplicationModule(
        displayName = "Ingest",
        allowedDependencies = {"incident", "platform", "tenancy", "audit"})
@NullMarked
package org.tocsin.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
