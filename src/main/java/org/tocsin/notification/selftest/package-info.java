/**
 * Self-tests of configuration, channels, and one page through the real processes. processes/self-test.bpmn runs them by hand and every
 * week.
 */
@ApplicationModule(
        displayName = "Self-test",
        allowedDependencies = {
            "notification",
            "notification.inbox",
            "notification.record",
            "notification.template",
            "people",
            "platform :: access",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web",
            "tenancy"
        })
@NullMarked
package org.tocsin.notification.selftest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
