/**
 * Tenants and what each of them is entitled to. Everything a tenant owns carries its id; row-level security in the
 * database holds it a second time.
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
