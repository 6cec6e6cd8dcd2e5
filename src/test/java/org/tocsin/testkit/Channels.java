package org.tocsin.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Collects every outgoing message; a message that no test line expects is an error. */
public final class Channels {

    static final String HOOKS = "/hooks/";

    private final GreenMail mail;
    private final WireMockServer http;
    private final List<Heard> heard = new ArrayList<>();
    /** By identity: the server lists mails by mailbox, not by time, and equal mails are distinct. */
    private final Set<MimeMessage> mailsRead = Collections.newSetFromMap(new IdentityHashMap<>());

    private int requestsRead;
    private String tenantId = "";
    private Runnable settle = () -> {};

    Channels(GreenMail mail, WireMockServer http) {
        this.mail = mail;
        this.http = http;
    }

    private record Heard(String channel, String address, String text) {

        boolean is(Expected expected, String tenantId) {
            return channel.equals(expected.channel())
                    && address.equals(Channels.address(expected, tenantId))
                    && text.contains(expected.words());
        }

        @Override
        public String toString() {
            return channel + " to " + address + ": " + text.lines().limit(3).collect(Collectors.joining(" / "));
        }
    }

    /**
     * Fails unless that message was sent and no earlier line expected it.
     *
     * @return its text
     */
    public String expect(Expected expected) {
        settle.run();
        listen();
        var match =
                heard.stream().filter(message -> message.is(expected, tenantId)).findFirst();
        if (match.isEmpty()) {
            throw new AssertionError("Expected " + expected + ", but heard " + (heard.isEmpty() ? "nothing" : heard));
        }
        heard.remove(match.get());
        return match.get().text();
    }

    public void expectNothingElse() {
        expectNothingElse(text -> false);
    }

    void expectNothingElse(Predicate<String> ignored) {
        settle.run();
        listen();
        heard.removeIf(message -> ignored.test(message.text()));
        if (!heard.isEmpty()) {
            throw new AssertionError("Unexpected: " + heard);
        }
    }

    /** Ignores the messages so far, for tests of other subjects. */
    public void ignoreSoFar() {
        settle.run();
        listen();
        heard.clear();
    }

    void settleBy(Runnable settling) {
        settle = settling;
    }

    void begin(String tenant) {
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
        http.resetAll();
        http.stubFor(any(urlMatching(HOOKS + ".*")).willReturn(aResponse().withStatus(200)));
        heard.clear();
        mailsRead.clear();
        requestsRead = 0;
        tenantId = tenant;
    }

    static String mailAddress(String person, String tenantId) {
        return person + "@" + tenantId + ".example";
    }

    static String hookPath(String person, String tenantId) {
        return HOOKS + tenantId + "/" + person;
    }

    private static String address(Expected expected, String tenantId) {
        return expected.channel().equals("email")
                ? mailAddress(expected.person(), tenantId)
                : hookPath(expected.person(), tenantId);
    }

    private void listen() {
        for (var message : mail.getReceivedMessages()) {
            if (mailsRead.add(message)) {
                heard.add(read(message));
            }
        }
        var requests = http.findAll(anyRequestedFor(urlMatching(HOOKS + ".*")));
        for (; requestsRead < requests.size(); requestsRead++) {
            var request = requests.get(requestsRead);
            heard.add(new Heard("webhook", request.getUrl(), request.getBodyAsString()));
        }
    }

    private static Heard read(MimeMessage message) {
        try {
            var to = message.getRecipients(RecipientType.TO)[0].toString();
            return new Heard("email", to, message.getSubject() + "\n" + text(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            var text = new StringBuilder();
            for (int i = 0; i < several.getCount(); i++) {
                text.append(text(several.getBodyPart(i))).append('\n');
            }
            return text.toString();
        }
        return String.valueOf(part.getContent());
    }
}
