package org.tocsin.notification.channel.mail;

import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tocsin.notification.channel.ChannelProperties.Tls;

/** Requires TLS for mail, unless the configuration says otherwise. */
final class MailEncryption {

    private static final String ENABLE = "mail.smtp.starttls.enable", REQUIRED = "mail.smtp.starttls.required";

    private MailEncryption() {}

    /** @return what prevents it, as a sentence; null if nothing does */
    static @Nullable String require(JavaMailSenderImpl smtp, Tls tls) {
        var settings = smtp.getJavaMailProperties();
        settings.putIfAbsent("mail.smtp.ssl.checkserveridentity", "true");
        settings.putIfAbsent("mail.smtps.ssl.checkserveridentity", "true");
        var fromTheStart = "smtps".equals(smtp.getProtocol()) || is(settings, "mail.smtp.ssl.enable", "true");
        if (fromTheStart || tls == Tls.OUTSIDE && isThisMachine(smtp.getHost())) {
            return null;
        }
        if (tls == Tls.OPTIONAL) {
            settings.putIfAbsent(ENABLE, "true");
            return null;
        }
        for (var setting : new String[] {ENABLE, REQUIRED}) {
            if (is(settings, setting, "false")) {
                return "E-mail is not configured: mail leaves encrypted only, and spring.mail.properties." + setting
                        + " is false. Set it to true, or tocsin.notification.email.tls to optional.";
            }
            settings.setProperty(setting, "true");
        }
        return null;
    }

    private static boolean is(Properties settings, String name, String value) {
        return value.equalsIgnoreCase(settings.getProperty(name));
    }

    /** Compares the name only; no lookup. */
    private static boolean isThisMachine(@Nullable String host) {
        var name = host == null ? "" : host.strip().toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("::1") || name.matches("127(\\.\\d{1,3}){3}");
    }
}
