/**
 * The arithmetic of business time: pure, without clock, database or engine. The nested packages store hours and holidays;
 * the module uses the platform, tenants and the changelog only.
 */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {
            "audit",
            "platform :: problem",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web",
            "tenancy"
        })
@NullMarked
package org.tocsin.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
