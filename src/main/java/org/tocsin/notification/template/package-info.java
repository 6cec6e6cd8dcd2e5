/** A tenant's templates: edited, previewed and tested. The room {@code words} renders them. */
@ApplicationModule(
        displayName = "Templates",
        allowedDependencies = {
            "notification.channel",
            "notification.link",
            "notification.record",
            "notification.words",
            "people",
            "platform :: access",
            "platform :: format",
            "platform :: problem",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web",
            "tenancy"
        })
@NullMarked
package org.tocsin.notification.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
