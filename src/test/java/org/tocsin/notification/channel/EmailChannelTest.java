package org.tocsin.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

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
    void triesLaterWhenNobodyListens() {
        assertThat(channel(1).send(message())).isInstanceOf(SendResult.RetryLater.class);
    }

    @Test
    void givesUpOnAnAddressThatIsNone() {
        server.start();
        var broken = message("not an address");
        assertThat(channel(server.getSmtp().getPort()).send(broken)).isInstanceOf(SendResult.Refused.class);
    }

    @Test
    void tellsPutOffFromRefused() {
        assertThat(SmtpAnswer.of(failure(451))).isInstanceOf(SendResult.RetryLater.class);
        assertThat(SmtpAnswer.of(failure(554))).isInstanceOf(SendResult.Refused.class);
    }

    @Test
    void withoutAServerItIsNotConfigured() {
        var channel =
                new EmailChannel(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), properties());
        assertThat(channel.configured()).isFalse();
        assertThat(channel.missing()).hasValueSatisfying(why -> assertThat(why).contains("spring.mail.host"));
    }

    private static MailSendException failure(int code) {
        var answer = new SMTPSendFailedException("DATA", code, "no", null, null, null, null);
        return new MailSendException(Map.of("mail", answer));
    }

    private static EmailChannel channel(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new EmailChannel(beans.getBeanProvider(JavaMailSender.class), properties());
    }

    private static ChannelProperties properties() {
        return new ChannelProperties(
                new ChannelProperties.Email("Tocsin <tocsin@example.com>"),
                new ChannelProperties.Webhook(null, null, List.of()));
    }

    private static OutgoingMessage message() {
        return message("ana@example.com");
    }

    private static OutgoingMessage message(String address) {
        return Messages.to(address);
    }
}
