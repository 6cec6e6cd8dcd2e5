package org.tocsin.notification.answer;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.notification.link.AnswerLinks;
import org.tocsin.notification.link.AnswerReplays;
import org.tocsin.people.PeopleService;
import org.tocsin.people.PeopleService.TenantPerson;
import org.tocsin.people.Person;
import org.tocsin.platform.subject.Channel;

/** Carries out button presses from Slack: the button names the message, and Slack names the person who pressed it. */
@Component
class SlackAnswers {

    private static final String NOBODY = "Your Slack account is not a verified contact of anybody in Tocsin, so nothing"
            + " was changed. Add your member ID there as a contact and verify it.";
    private static final String NOT_VALID = "This button is not valid any more. Open the message in Tocsin to answer.";

    private final PeopleService people;
    private final AnswerLinks links;
    private final AnswerService answers;

    SlackAnswers(PeopleService people, AnswerLinks links, AnswerService answers) {
        this.people = people;
        this.links = links;
        this.answers = answers;
    }

    /** @return the sentence for the person; empty for a press that was taken before */
    Optional<String> take(SlackAction pressed, AnswerReplays.Request request) {
        var link = links.findPressed(pressed.token());
        if (link.isEmpty()) {
            return Optional.of(NOT_VALID);
        }
        var person = presser(pressed.user(), link.get().tenantId());
        if (person.isEmpty()) {
            return Optional.of(NOBODY);
        }
        var outcome = answers.take(link.get(), pressed.action(), ResponseAction.Via.SLACK, person.get(), request);
        return Optional.ofNullable(outcome).map(AnswerOutcome::sentence);
    }

    /** The person who pressed counts, not the recipient: several people may see the message. */
    private Optional<Person> presser(String slackUser, String tenantId) {
        return people.withVerifiedContact(Channel.SLACK, slackUser).stream()
                .filter(found -> found.tenantId().equals(tenantId))
                .map(TenantPerson::person)
                .findFirst();
    }
}
