/**
 * Delivery of notifications: choice of channels, quiet hours, bundles, attempts and fallbacks. Workers claim, send and record; the process
 * waits.
 */
@ApplicationModule(
        displayName = "Delivery",
        allowedDependencies = {
            "notification.audience",
            "notification.channel",
            "notification.inbox",
            "notification.link",
            "notification.record",
            "notification.revision",
            "notification.words",
            "people",
            "people :: verification",
            "platform :: access",
            "platform :: format",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web",
            "tenancy"
        })
@NullMarked
package org.tocsin.notification.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
