package org.tocsin.notification.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.tocsin.notification.channel.ChannelProperties;
import org.tocsin.notification.channel.MessageChannel;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.notification.channel.SendResult;
import org.tocsin.platform.subject.Channel;

/** E-mail over SMTP. A repeat has the same Message-ID, so that mail systems recognise it. */
@Component
class EmailChannel implements MessageChannel {

    private static final String TIMEOUT_MILLIS = "10000", OPEN = "Open in Tocsin";

    private final @Nullable JavaMailSender sender;
    private final String from;
    private final @Nullable String withoutTls;

    EmailChannel(ObjectProvider<JavaMailSender> senders, ChannelProperties properties) {
        this.sender = senders.getIfAvailable();
        this.from = properties.email().from();
        if (sender instanceof JavaMailSenderImpl smtp) {
            limitWaiting(smtp);
            this.withoutTls = MailEncryption.require(smtp, properties.email().tls());
        } else {
            this.withoutTls = null;
        }
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Optional<String> missing() {
        var hasServer = sender != null
                && !(sender instanceof JavaMailSenderImpl smtp
                        && (smtp.getHost() == null || smtp.getHost().isBlank()));
        return hasServer
                ? Optional.ofNullable(withoutTls)
                : Optional.of("E-mail is not configured: spring.mail.host is not set.");
    }

    @Override
    public String destination(String address) {
        return "smtp";
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        if (sender == null || withoutTls != null) {
            return new SendResult.Refused("E-mail is not configured.");
        }
        try {
            var mail = compose(sender.createMimeMessage(), message);
            sender.send(mail);
            return new SendResult.Delivered(mail.getMessageID());
        } catch (MailException | MessagingException e) {
            return SmtpAnswer.of(e);
        }
    }

    @Override
    public String shown(OutgoingMessage message) {
        return html(message);
    }

    private MimeMessage compose(MimeMessage mail, OutgoingMessage message) throws MessagingException {
        var helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(message.address());
        helper.setSubject(message.headline());
        helper.setText(plain(message), html(message));
        mail.setHeader("Message-ID", "<" + message.key() + "@" + domain() + ">");
        mail.setHeader("Auto-Submitted", "auto-generated"); // suppresses out-of-office replies
        return mail;
    }

    private static String plain(OutgoingMessage message) {
        var links = new StringBuilder();
        message.actions().stream()
                .filter(action -> action.link() != null)
                .forEach(action ->
                        links.append('\n').append(action.label()).append(": ").append(action.link()));
        return message.details() + "\n" + links + "\n" + OPEN + ": " + message.link();
    }

    private static String html(OutgoingMessage message) {
        var links = new StringBuilder();
        message.actions().stream()
                .filter(action -> action.link() != null)
                .forEach(action -> links.append(link(String.valueOf(action.link()), action.label()))
                        .append(" &nbsp; "));
        return """
            <!doctype html><html><body style="font-family:system-ui,sans-serif;line-height:1.5">\
            <p style="white-space:pre-line">%s</p><p>%s%s</p></body></html>\
            """.formatted(HtmlUtils.htmlEscape(message.details()), links, link(message.link(), OPEN));
    }

    private static String link(String address, String label) {
        return "<a href=\"" + HtmlUtils.htmlEscape(address) + "\">" + HtmlUtils.htmlEscape(label) + "</a>";
    }

    private String domain() {
        var end = from.endsWith(">") ? from.length() - 1 : from.length();
        return from.substring(from.lastIndexOf('@') + 1, end);
    }

    /** Jakarta Mail has no timeouts by default. */
    private static void limitWaiting(JavaMailSenderImpl smtp) {
        for (var protocol : new String[] {"smtp", "smtps"}) {
            for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                smtp.getJavaMailProperties().putIfAbsent("mail." + protocol + "." + timeout, TIMEOUT_MILLIS);
            }
        }
    }
}
