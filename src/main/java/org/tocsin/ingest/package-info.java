/**
 * Opens incidents from other systems' alerts; the same alert never opens a second one. It reads their formats and uses the
 * incidents' public service.
 */
@ApplicationModule(
        displayName = "Ingest",
        allowedDependencies = {
            "audit",
            "incident",
            "platform :: net",
            "platform :: problem",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web",
            "tenancy"
        })
@NullMarked
package org.tocsin.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
