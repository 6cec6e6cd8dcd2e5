/** E-mail over SMTP, encrypted by default. */
@ApplicationModule(
        displayName = "E-mail",
        allowedDependencies = {"notification.channel", "platform :: subject"})
@NullMarked
package org.tocsin.notification.channel.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
