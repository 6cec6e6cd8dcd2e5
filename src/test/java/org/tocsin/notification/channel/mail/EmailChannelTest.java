package org.tocsin.notification.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Multipart;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tocsin.notification.channel.Messages;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.notification.channel.SendResult;
import org.tocsin.notification.channel.Settings;
import org.tocsin.notification.channel.StartTlsMailServer;

class EmailChannelTest {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aRepeatCarriesTheSameMessageId() throws Exception {
        server.start();
        var channel = channel(server.getSmtp().getPort());

        assertThat(channel.send(message())).isEqualTo(new SendResult.Delivered("<key-1@example.com>"));
        assertThat(channel.send(message())).isInstanceOf(SendResult.Delivered.class);

        var mails = server.getReceivedMessages();
        assertThat(mails)
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.getMessageID()).isEqualTo("<key-1@example.com>"));
        assertThat(mails[0].getSubject()).isEqualTo("[P1] Läuft über");
        assertThat(mails[0].getContentType()).startsWith("multipart/");
        assertThat(mails[0].getFrom()[0]).hasToString("Tocsin <tocsin@example.com>");
    }

    @Test
    void whatCanBeAnsweredHasALinkForEachAnswer() throws Exception {
        server.start();
        channel(server.getSmtp().getPort()).send(Messages.answerable("ana@example.com"));

        var raw = GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]).replace("=\r\n", "");
        assertThat(raw)
                .contains("Acknowledge: http://tocsin/a/1?t")
                .contains("Text &lt;b&gt; &amp; more")
                .contains(">Escalate</a>")
                .doesNotContain("Resolve");
    }

    @Test
    void theBodySaysNeitherTheSubjectNorTheLinkAgain() throws Exception {
        server.start();
        channel(server.getSmtp().getPort())
                .send(Messages.saying("[P1] Läuft über\nIt is full\n" + Messages.LINK, "ana@example.com"));
        var parts = (Multipart) ((Multipart) ((Multipart) server.getReceivedMessages()[0].getContent())
                        .getBodyPart(0)
                        .getContent())
                .getBodyPart(0)
                .getContent();
        assertThat(parts.getBodyPart(0).getContent().toString().lines())
                .containsExactly("It is full", "", "Open in Tocsin: " + Messages.LINK);
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains(">It is full</p><p><a href=\"http://tocsin/?a=1&amp;b=2\">Open in Tocsin</a></p>");
    }

    @Test
    void triesLaterWhenNobodyListens() {
        assertThat(channel(1).send(message())).isInstanceOf(SendResult.RetryLater.class);
    }

    @Test
    void givesUpOnAnInvalidAddress() {
        server.start();
        var broken = message("not an address");
        assertThat(channel(server.getSmtp().getPort()).send(broken)).isInstanceOf(SendResult.Refused.class);
    }

    @Test
    void distinguishesTemporaryFromPermanentRefusals() {
        assertThat(SmtpAnswer.of(failure(451))).isInstanceOf(SendResult.RetryLater.class);
        assertThat(SmtpAnswer.of(failure(554))).isInstanceOf(SendResult.Refused.class);
    }

    @Test
    void withoutTlsNothingLeavesWhereItIsRequired() throws Exception {
        server.start();
        var port = server.getSmtp().getPort();

        assertThat(channel("localhost", port, "ALWAYS", Map.of()).send(message()))
                .isInstanceOfSatisfying(
                        SendResult.Refused.class,
                        why -> assertThat(why.reason()).contains("no TLS"));
        assertThat(channel("localhost", port, "OPTIONAL", Map.of()).send(message()))
                .isInstanceOf(SendResult.Delivered.class);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatOffersTlsGetsTheMailEncryptedOrNotAtAll() throws Exception {
        try (var tls = new StartTlsMailServer()) {
            // its certificate is for tests only
            var trusting = Map.of("mail.smtp.ssl.trust", "*", "mail.smtp.ssl.checkserveridentity", "false");
            assertThat(channel("localhost", tls.port(), "ALWAYS", trusting).send(message()))
                    .isInstanceOf(SendResult.Delivered.class);
            assertThat(tls.inPlainText).hasSize(2).last().isEqualTo("STARTTLS");
            assertThat(tls.encrypted).anyMatch(line -> line.contains("Text <b>"));

            tls.encrypted.clear();
            assertThat(channel("localhost", tls.port(), "ALWAYS", Map.of()).send(message()))
                    .as("a certificate that nobody vouches for")
                    .isInstanceOf(SendResult.RetryLater.class);
            assertThat(tls.encrypted).isEmpty();
            assertThat(tls.inPlainText).hasSize(4).noneMatch(line -> line.contains("ana@example.com"));
        }
    }

    @Test
    void aServerThatSpeaksTlsFromTheStartIsFine() throws Exception {
        var secure = new GreenMail(ServerSetupTest.SMTPS.dynamicPort());
        secure.start();
        try {
            // its certificate is for tests only
            var trusting = Map.of(
                    "mail.smtp.ssl.enable",
                    "true",
                    "mail.smtp.ssl.trust",
                    "*",
                    "mail.smtp.ssl.checkserveridentity",
                    "false");
            var channel = channel("localhost", secure.getSmtps().getPort(), "ALWAYS", trusting);
            assertThat(channel.send(message())).isInstanceOf(SendResult.Delivered.class);
            assertThat(secure.getReceivedMessages()).hasSize(1);

            var strict =
                    channel("localhost", secure.getSmtps().getPort(), "ALWAYS", Map.of("mail.smtp.ssl.enable", "true"));
            assertThat(strict.send(message())).isInstanceOf(SendResult.RetryLater.class);
        } finally {
            secure.stop();
        }
    }

    @Test
    void tlsIsRequiredOutsideUnlessToldOtherwise() {
        var off = Map.of("mail.smtp.starttls.enable", "false");
        assertThat(channel("mail.example.com", 25, "OUTSIDE", Map.of()).missing())
                .isEmpty();
        assertThat(channel("mail.example.com", 25, "OUTSIDE", off).missing())
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("mail.smtp.starttls.enable is false")
                        .contains("tocsin.notification.email.tls"));
        assertThat(channel("mail.example.com", 25, "OPTIONAL", off).missing()).isEmpty();
        assertThat(channel("127.0.0.1", 25, "OUTSIDE", off).missing()).isEmpty();
        assertThat(channel("127.0.0.1.example.com", 25, "OUTSIDE", off).missing())
                .isPresent();
    }

    @Test
    void withoutAServerItIsNotConfigured() {
        var channel = new EmailChannel(
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), Settings.of(Map.of()));
        assertThat(channel.missing()).isPresent();
        assertThat(channel.missing()).hasValueSatisfying(why -> assertThat(why).contains("spring.mail.host"));
    }

    private static MailSendException failure(int code) {
        var answer = new SMTPSendFailedException("DATA", code, "no", null, null, null, null);
        return new MailSendException(Map.of("mail", answer));
    }

    private static EmailChannel channel(int port) {
        return channel("localhost", port, "OUTSIDE", Map.of());
    }

    private static EmailChannel channel(String host, int port, String tls, Map<String, String> mail) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.getJavaMailProperties().putAll(mail);
        var beans = new StaticListableBeanFactory(Map.of("sender", sender));
        var settings = Settings.of(Map.of("email.from", "Tocsin <tocsin@example.com>", "email.tls", tls));
        return new EmailChannel(beans.getBeanProvider(JavaMailSender.class), settings);
    }

    private static OutgoingMessage message() {
        return message("ana@example.com");
    }

    private static OutgoingMessage message(String address) {
        return Messages.to(address);
    }
}
