package org.tocsin.notification.answer;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.tocsin.notification.link.ResponseActionType;
import org.tocsin.notification.record.Notification;
import org.tocsin.people.Person;

/**
 * The content of the page behind a one-tap link.
 *
 * @param about  one line with number, priority, service and level
 * @param title  the subject's title, or what is wrong with the link
 * @param state  the target's state, or the result of the answer
 * @param good   whether that is good news
 * @param button label of the only button; null if there is nothing to do
 * @param person the person as whom the reader acts
 * @param link   address of the subject, for readers who log in
 */
public record AnswerPage(
        HttpStatus status,
        @Nullable String about,
        String title,
        String state,
        boolean good,
        @Nullable String button,
        @Nullable String person,
        String link) {

    static AnswerPage of(Notification notification, Person person, String link, AnswerOutcome outcome) {
        var done = outcome.kind() == AnswerOutcome.Kind.DONE;
        var status = outcome.kind() == AnswerOutcome.Kind.NOT_TAKEN ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
        return new AnswerPage(
                status,
                about(notification),
                notification.subject().title(),
                outcome.sentence(),
                done,
                null,
                person.name(),
                link);
    }

    AnswerPage offering(ResponseActionType action) {
        return new AnswerPage(status, about, title, state, good, action.label, person, link);
    }

    /** For a forged, cut or unknown link: the page does not say which. */
    static AnswerPage notValid(String link) {
        return without(
                HttpStatus.FORBIDDEN,
                "This link is not valid",
                "It may have been cut off or altered on its way. Log in to answer, or use the link of a newer message.",
                link);
    }

    static AnswerPage expired(String link) {
        return without(
                HttpStatus.GONE,
                "This link has expired",
                "Links in messages are good for a limited time. Log in to see how things stand and to answer.",
                link);
    }

    static AnswerPage tooMany(String link) {
        return without(
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many requests",
                "Please wait a minute and try again, or log in.",
                link);
    }

    /** The page of a link that can't be used; it shows no message. */
    private static AnswerPage without(HttpStatus status, String title, String state, String link) {
        return new AnswerPage(status, null, title, state, false, null, null, link);
    }

    private static String about(Notification notification) {
        var facts = notification.facts();
        return Stream.of(
                        facts.get("number") == null ? null : "#" + facts.get("number"),
                        facts.get("priority"),
                        facts.get("service"),
                        notification.level() > 0 ? "level " + notification.level() : null)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
