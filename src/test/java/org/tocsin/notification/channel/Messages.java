package org.tocsin.notification.channel;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;

/** A message for the tests of all channels, with line breaks, markup and links. */
public final class Messages {

    static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    public static final String LINK = "http://tocsin/?a=1&b=2";

    private Messages() {}

    public static OutgoingMessage to(String address) {
        return of(address, "Text <b> & more");
    }

    static OutgoingMessage saying(String text) {
        return saying(text, "somewhere");
    }

    public static OutgoingMessage saying(String text, String address) {
        return of(address, text);
    }

    static OutgoingMessage after(long withdrawals, String address) {
        return of(address, "Text", withdrawals);
    }

    private static OutgoingMessage of(String address, String text) {
        return of(address, text, 0);
    }

    private static OutgoingMessage of(String address, String text, long withdrawals) {
        return new OutgoingMessage(
                "key-1",
                address,
                "[P1] Läuft\r\nüber",
                text,
                LINK,
                "notification.escalation",
                AT,
                Map.of("level", 2),
                new OutgoingMessage.About("default", "escalation-1", withdrawals, Severity.CRITICAL, Priority.P1),
                List.of(),
                null);
    }

    public static OutgoingMessage answerable(String address) {
        var actions = List.of(
                new OutgoingMessage.Action("acknowledge", "Acknowledge", URI.create("http://tocsin/a/1?t=x&u=y")),
                new OutgoingMessage.Action("escalate", "Escalate", URI.create("http://tocsin/a/2")),
                new OutgoingMessage.Action("resolve", "Resolve", null));
        return to(address).answeredBy(actions, "token-1");
    }
}
