/**
 * What people answer from a link, a button, an SMS or a call, and who they are. Each answer becomes a message to the
 * process of what it acts on.
 */
@ApplicationModule(
        displayName = "Answers",
        allowedDependencies = {
            "notification.link",
            "notification.record",
            "people",
            "platform :: access",
            "platform :: format",
            "platform :: net",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction"
        })
@NullMarked
package org.tocsin.notification.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
