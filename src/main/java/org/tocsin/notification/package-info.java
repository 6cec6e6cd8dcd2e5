/**
 * Pages and notifications: which channels carry them, and what became of each delivery.
 * It knows what a page is about only by reference; processes/notification.bpmn says what happens when a channel gives up.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"people", "platform", "tenancy", "audit"})
@NullMarked
package org.tocsin.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
