/**
 * Tenants and what each of them is entitled to. Everything a tenant owns carries its id; the database enforces it by row-level security.
 */
@ApplicationModule(
        displayName = "Tenants",
        allowedDependencies = {"platform", "audit"})
@NullMarked
package org.tocsin.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
