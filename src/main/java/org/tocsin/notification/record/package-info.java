/** Notifications, deliveries and attempts as they are stored, and the request for a notification. */
@ApplicationModule(
        displayName = "Record",
        allowedDependencies = {
            "notification.channel",
            "people",
            "platform :: net",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web",
            "tenancy"
        })
@NullMarked
package org.tocsin.notification.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
