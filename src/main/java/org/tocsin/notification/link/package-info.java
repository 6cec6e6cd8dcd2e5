/** Signed links, codes and provider signatures that authenticate an answer, and the targets it may act on. It carries out nothing. */
@ApplicationModule(
        displayName = "Answer links",
        allowedDependencies = {
            "notification.channel",
            "notification.record",
            "platform :: net",
            "platform :: subject",
            "platform :: transaction"
        })
@NullMarked
package org.tocsin.notification.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
