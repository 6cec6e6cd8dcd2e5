/**
 * E-mail over SMTP, encrypted unless said otherwise. Apart from the HTTP channels, since it shares only their answers.
 */
@ApplicationModule(
        displayName = "E-mail",
        allowedDependencies = {"notification.channel", "platform :: subject"})
@NullMarked
package org.tocsin.notification.channel.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
