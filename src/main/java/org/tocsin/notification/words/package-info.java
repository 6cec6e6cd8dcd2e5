/** The texts of messages: templates, plain words, languages, preferences and redaction. It sends nothing. */
@ApplicationModule(
        displayName = "Words",
        allowedDependencies = {
            "audit",
            "notification.channel",
            "notification.record",
            "people",
            "platform :: access",
            "platform :: problem",
            "platform :: subject",
            "platform :: transaction",
            "tenancy"
        })
@NullMarked
package org.tocsin.notification.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
