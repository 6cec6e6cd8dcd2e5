/**
 * Response actions from links, buttons, SMS replies and calls, and the people who take them. Each becomes a message to the process of its
 * target.
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
