package org.tocsin.notification.channel;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;

/**
 * One outgoing message, the same at every attempt.
 *
 * @param key         idempotency key: a receiver that honours it never sees the message twice
 * @param address     where to on this channel
 * @param title       subject line
 * @param text        what to read
 * @param link        where to go and act
 * @param type        for programs, for instance {@code notification.escalation}
 * @param at          when what it tells happened
 * @param data        for programs: the facts
 * @param about       what it is about
 * @param actions     how the reader may answer, each as a button or link of the channel; none if there is nothing to answer
 * @param answerToken says, signed, which delivery an answer belongs to: the value of buttons, part of the address that a
 *                    pressed key is sent to; null if it can't be answered
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
     * @param reference the same for all messages of one escalation, and what withdraws them
     * @param withdrawn how often earlier messages of it have been withdrawn, mostly since somebody acknowledged
     * @param severity  null for what is no incident
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
         * Paging providers keep quiet about an alert that was acknowledged, whatever else is sent under its name. So what is paged
         * after that is another alert.
         *
         * @return the name of the alert that stands for the messages at providers, not longer than that
         */
        String alert(int longest) {
            var round = withdrawn == 0 ? "" : ":" + (withdrawn + 1);
            return Shorten.to(longest - round.length(), reference) + round;
        }
    }

    /**
     * @param word  {@code acknowledge}, {@code escalate} or {@code resolve}
     * @param label what the button says
     * @param link  answers with one tap, for channels without buttons of their own; null if there is no such address
     */
    public record Action(
            String word, String label, @Nullable URI link) {}

    /** @return the title in one line */
    public String headline() {
        return title.replaceAll("\\s+", " ").strip();
    }

    /** @return what is left to say below the title, as {@link #details()}, and all of the title if only that much is shown */
    String details(int shown) {
        return headline().length() > shown ? whole("\n") : details();
    }

    /** @return the text without title and link: many begin with the one and end with the other, which channels show anyway */
    public String details() {
        var lines = text.strip().lines().filter(line -> !line.equals(link)).toList();
        var saysTitle = !lines.isEmpty() && lines.get(0).strip().equals(headline());
        return String.join("\n", saysTitle ? lines.subList(1, lines.size()) : lines)
                .strip();
    }

    /** @return title and text as one, and nothing twice, for channels that have no title */
    String whole(String separator) {
        var details = details();
        if (details.isEmpty()) {
            return headline();
        }
        var end = headline().length();
        var saysTitle = details.startsWith(headline()) && !Character.isLetterOrDigit((details + ' ').charAt(end));
        return saysTitle ? details : headline() + separator + details;
    }

    /** The same message, in other words. */
    public OutgoingMessage saying(String words) {
        return new OutgoingMessage(key, address, title, words, link, type, at, data, about, actions, answerToken);
    }

    /** The same message, which leads elsewhere. */
    public OutgoingMessage leadingTo(String place) {
        return new OutgoingMessage(key, address, title, text, place, type, at, data, about, actions, answerToken);
    }

    /** The same message, which its reader can answer. */
    public OutgoingMessage answeredBy(List<Action> actions, String answerToken) {
        return new OutgoingMessage(
                key, address, title, text, link, type, at, data, about, List.copyOf(actions), answerToken);
    }
}
