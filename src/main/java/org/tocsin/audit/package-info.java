/**
 * The append-only changelog: who changed what, when, from which address, old and new value. Entities opt in by
 * {@link Audited}; it uses the platform only.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform :: access", "platform :: problem", "platform :: transaction", "platform :: web"
        })
@NullMarked
package org.tocsin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
