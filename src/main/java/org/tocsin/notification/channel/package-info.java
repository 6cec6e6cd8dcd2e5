/**
 * The channels, one class each. A channel sends once and returns delivered, retry later or refused. Channels know addresses and texts, but
 * not people.
 */
@ApplicationModule(
        displayName = "Channels",
        allowedDependencies = {"platform :: net", "platform :: subject", "platform :: transaction"})
@NullMarked
package org.tocsin.notification.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
