/** The inbox, which has every message at once. People read their own. */
@ApplicationModule(
        displayName = "Inbox",
        allowedDependencies = {
            "notification.record",
            "notification.words",
            "people",
            "platform :: access",
            "platform :: format",
            "platform :: problem",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web"
        })
@NullMarked
package org.tocsin.notification.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
