package org.tocsin.notification.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.notification.answer.OpenPages.Page;
import org.tocsin.notification.link.AnswerReplays;
import org.tocsin.notification.link.ResponseActionType;
import org.tocsin.notification.link.SmsOptOuts;
import org.tocsin.people.PeopleService;
import org.tocsin.people.PeopleService.TenantPerson;
import org.tocsin.platform.subject.AnswerTargetDirectory.Kind;
import org.tocsin.platform.subject.Channel;

/**
 * Takes SMS replies. The sender's number identifies the person; the incident's number, the message's code, or there being only one open
 * message identifies the target.
 */
@Component
class SmsAnswers {

    private static final String HOW = "Reply ack, escalate or resolve and the number, for instance: ack 12";

    private final PeopleService people;
    private final OpenPages pages;
    private final AnswerService answers;
    private final SmsOptOuts optOuts;

    SmsAnswers(PeopleService people, OpenPages pages, AnswerService answers, SmsOptOuts optOuts) {
        this.people = people;
        this.pages = pages;
        this.answers = answers;
        this.optOuts = optOuts;
    }

    /** @return the text to reply; empty for none: Twilio itself answers STOP and START, and a repeated request was answered before */
    Optional<String> take(String number, String body, AnswerReplays.Request request) {
        var reply = SmsReply.of(body);
        switch (reply.kind()) {
            case STOP -> optOuts.stop(number, request);
            case START -> optOuts.start(number, request);
            case UNKNOWN, ANSWER -> {
                return answer(number, reply, request);
            }
        }
        return Optional.empty();
    }

    private Optional<String> answer(String number, SmsReply reply, AnswerReplays.Request request) {
        var senders = people.withVerifiedContact(Channel.SMS, number);
        if (senders.isEmpty()) {
            return Optional.of("This number is not a verified contact of anybody here.");
        }
        var action = reply.action();
        if (action == null) {
            return Optional.of(HOW);
        }
        var named = pages
                .of(
                        senders.stream()
                                .map(TenantPerson::person)
                                .collect(Collectors.toMap(person -> person.id(), person -> person)),
                        reply.which())
                .stream()
                .filter(page -> page.allows(action))
                .filter(page -> reply.which() != null || page.waitsFor(action))
                // the escalation comes before other messages about the same incident
                .sorted(Comparator.comparing((Page page) -> !page.waitsFor(action))
                        .thenComparing(page -> page.asked().kind() != Kind.ESCALATION))
                .toList();
        var subjects = named.stream().map(Page::subject).distinct().count();
        if (subjects == 1) {
            return take(named.get(0), action, request);
        }
        return Optional.of(subjects == 0 ? none(reply) : several(named, action));
    }

    private Optional<String> take(Page page, ResponseActionType action, AnswerReplays.Request request) {
        var outcome = answers.take(page.link(), action, ResponseAction.Via.SMS, page.person(), request);
        return Optional.ofNullable(outcome).map(o -> about(page) + ": " + o.sentence());
    }

    private static String about(Page page) {
        return page.number()
                .map(number -> "#" + number)
                .orElse(page.notification().subject().title());
    }

    private static String none(SmsReply reply) {
        return reply.which() == null
                ? "Nothing is open for you. " + HOW
                : "Nothing that was sent to you lately is called " + reply.which() + ".";
    }

    /** Incident numbers are unique within a tenant: where two tenants have the same, only the message's code is unambiguous. */
    private static String several(List<Page> named, ResponseActionType action) {
        var words = named.stream().map(Page::word).distinct().toList();
        var all = words.size() > 1
                ? words
                : named.stream().map(page -> page.link().replyCode()).distinct().toList();
        return "Several are meant: " + String.join(", ", all) + ". Reply for instance: " + action.word() + " "
                + all.get(0);
    }
}
