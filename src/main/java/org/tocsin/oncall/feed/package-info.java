/**
 * Calendar feeds: shifts as a calendar subscription at a secret address that can be revoked. It shows calculated schedules.
 */
@ApplicationModule(
        displayName = "Calendar feeds",
        allowedDependencies = {
            "audit",
            "oncall.roster",
            "oncall.rotation",
            "oncall.shift",
            "people",
            "people :: token",
            "platform :: access",
            "platform :: format",
            "platform :: net",
            "platform :: problem",
            "platform :: transaction",
            "platform :: web"
        })
@NullMarked
package org.tocsin.oncall.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
