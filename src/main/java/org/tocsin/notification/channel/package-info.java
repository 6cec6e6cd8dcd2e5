/**
 * The ways out: one class per channel, each answering delivered, retry later or refused, none of them looping itself. They
 * know addresses and texts, nothing of who reads them.
 */
@ApplicationModule(
        displayName = "Channels",
        allowedDependencies = {"platform :: net", "platform :: subject", "platform :: transaction"})
@NullMarked
package org.tocsin.notification.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
