/**
 * Alerts of other systems become incidents here; the same alert never opens a second one. It reads their formats and opens
 * incidents by the public service.
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
