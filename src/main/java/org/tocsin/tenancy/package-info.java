/**
 * Tenants and their plans, settings and message rules. Every row of a tenant carries its id; row-level security in the database
 * enforces the separation as well.
 */
@ApplicationModule(
        displayName = "Tenants",
        allowedDependencies = {
            "audit",
            "platform :: access",
            "platform :: problem",
            "platform :: start",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web"
        })
@NullMarked
package org.tocsin.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
