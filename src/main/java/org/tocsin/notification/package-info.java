/**
 * Asks for pages and notifications, withdraws them, and tells administrators what they must hear. The roof of the module:
 * it knows what a message is about only by reference, and processes/notification.bpmn says what happens when a channel
 * gives up.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "notification.inbox",
            "notification.record",
            "notification.revision",
            "notification.words",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction"
        })
@NullMarked
package org.tocsin.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
