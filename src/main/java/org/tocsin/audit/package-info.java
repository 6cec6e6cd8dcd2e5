/**
 * The append-only changelog: who changed what, when, from which address, the old value and the new one. Entities name
 * themselves by {@link Audited}; it uses the platform alone.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform :: access", "platform :: problem", "platform :: transaction", "platform :: web"
        })
@NullMarked
package org.tocsin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
