/**
 * Signed links, codes and signatures by which an answer is trusted, and what it may act on. It decides nothing about the
 * answer.
 */
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
