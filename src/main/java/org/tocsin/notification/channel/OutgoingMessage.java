package org.tocsin.notification.channel;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;

/**
 * An outgoing message, the same at every attempt.
 *
 * @param key         idempotency key; a receiver that honours it shows repeats once
 * @param address     the recipient's address on this channel
 * @param title       subject line
 * @param text        what people read
 * @param link        where people go to see more and act
 * @param type        for programs, for instance {@code notification.escalation}
 * @param at          when the event happened
 * @param data        the facts, for programs
 * @param about       the message's subject
 * @param actions     the offered response actions, each a button or link of the channel; empty if there is nothing to answer
 * @param answerToken signed name of the delivery: the value of buttons, part of the address for pressed keys; null if the message can't be
 *                    answered
 */
public record OutgoingMessage(
        String key,
        String address,
        String title,
        String text,
        String link,
        String type,
        Instant at,
        Map<String, ? extends @Nullable Object> data,
        About about,
        List<Action> actions,
        @Nullable String answerToken) {

    /**
     * @param reference the same for all messages of one escalation; withdrawals go by it
     * @param withdrawn how often earlier messages of it have been withdrawn, mostly by an acknowledgement
     * @param severity  null if the subject is no incident
     */
    public record About(
            String tenant,
            String reference,
            long withdrawn,
            @Nullable Severity severity,
            @Nullable Priority priority) {

        public About(String tenant, String reference, @Nullable Severity severity, @Nullable Priority priority) {
            this(tenant, reference, 0, severity, priority);
        }

        /**
         * The name of the provider's alert for these messages. Paging providers ignore new events for an acknowledged alert, so pages after
         * a withdrawal get another alert.
         *
         * @return the name, not longer than that
         */
        String alert(int longest) {
            var round = withdrawn == 0 ? "" : ":" + (withdrawn + 1);
            return Shorten.to(longest - round.length(), reference) + round;
        }
    }

    /**
     * @param word  {@code acknowledge}, {@code escalate} or {@code resolve}
     * @param label the button's text
     * @param link  one-tap link, for channels without buttons; null if there is no such address
     */
    public record Action(
            String word, String label, @Nullable URI link) {}

    /** @return the title in one line */
    public String headline() {
        return title.replaceAll("\\s+", " ").strip();
    }

    /** @return the text below a title of which only that many characters are shown */
    String details(int shown) {
        return headline().length() > shown ? whole("\n") : details();
    }

    /** @return the text without title and link, which channels show separately */
    public String details() {
        var lines = text.strip().lines().filter(line -> !line.equals(link)).toList();
        var saysTitle = !lines.isEmpty() && lines.get(0).strip().equals(headline());
        return String.join("\n", saysTitle ? lines.subList(1, lines.size()) : lines)
                .strip();
    }

    /** @return title and text as one, without repetition, for channels that have no title */
    String whole(String separator) {
        var details = details();
        if (details.isEmpty()) {
            return headline();
        }
        var end = headline().length();
        var saysTitle = details.startsWith(headline()) && !Character.isLetterOrDigit((details + ' ').charAt(end));
        return saysTitle ? details : headline() + separator + details;
    }

    /** A copy with another text. */
    public OutgoingMessage saying(String words) {
        return new OutgoingMessage(key, address, title, words, link, type, at, data, about, actions, answerToken);
    }

    /** A copy with another link. */
    public OutgoingMessage leadingTo(String place) {
        return new OutgoingMessage(key, address, title, text, place, type, at, data, about, actions, answerToken);
    }

    /** A copy with response actions. */
    public OutgoingMessage answeredBy(List<Action> actions, String answerToken) {
        return new OutgoingMessage(
                key, address, title, text, link, type, at, data, about, List.copyOf(actions), answerToken);
    }
}
