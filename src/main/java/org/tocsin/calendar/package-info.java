/**
 * The arithmetic of business time: pure, without clock, database or engine. Its rooms store the hours and holidays it
 * counts with; it uses nothing but the platform, tenants and the changelog.
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
