/**
 * Revision of delivered messages when an escalation is answered. processes/message-revision.bpmn runs it, one external task topic per
 * channel.
 */
@ApplicationModule(
        displayName = "Revision",
        allowedDependencies = {
            "notification.channel",
            "notification.link",
            "notification.record",
            "notification.words",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction"
        })
@NullMarked
package org.tocsin.notification.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
