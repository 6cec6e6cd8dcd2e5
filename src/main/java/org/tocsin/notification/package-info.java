/**
 * The notification module: sends and withdraws pages and other notifications, and alerts administrators. It knows subjects by reference
 * only. processes/notification.bpmn decides what happens when a channel gives up.
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
