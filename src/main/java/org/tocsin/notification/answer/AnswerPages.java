package org.tocsin.notification.answer;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.notification.link.AnswerLink;
import org.tocsin.notification.link.AnswerLinks;
import org.tocsin.notification.link.AnswerTargets;
import org.tocsin.notification.link.AnswerToken;
import org.tocsin.notification.link.ResponseActionType;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationProperties;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.people.Person;
import org.tocsin.platform.transaction.CurrentTenant;

/** Shows the page of a one-tap link and carries out its button. */
@Component
class AnswerPages {

    private final AnswerLinks links;
    private final AnswerService answers;
    private final Reader reader;
    private final NotificationProperties addresses;
    private final Clock clock;

    AnswerPages(
            AnswerLinks links, AnswerService answers, Reader reader, NotificationProperties addresses, Clock clock) {
        this.links = links;
        this.answers = answers;
        this.reader = reader;
        this.addresses = addresses;
        this.clock = clock;
    }

    private interface Use {
        AnswerPage of(AnswerLink link, ResponseActionType action, Person person);
    }

    /** Changes nothing: mail scanners follow every link. */
    AnswerPage show(String token) {
        return open(
                token,
                (link, action, person) -> CurrentTenant.call(link.tenantId(), () -> reader.show(link, action, person)));
    }

    AnswerPage act(String token) {
        return open(token, (link, action, person) -> {
            var outcome = answers.take(link, action, ResponseAction.Via.LINK, person, null);
            var said = outcome == null ? AnswerOutcome.NOT_TAKEN : outcome;
            return CurrentTenant.call(link.tenantId(), () -> reader.show(link, person, said));
        });
    }

    AnswerPage tooMany() {
        return AnswerPage.tooMany(addresses.base() + "/");
    }

    private AnswerPage open(String text, Use use) {
        var home = addresses.base() + "/";
        var token = AnswerToken.of(text);
        var action = token.map(AnswerToken::action);
        var link = token.flatMap(links::find);
        if (link.isEmpty() || action.isEmpty()) {
            return AnswerPage.notValid(home);
        }
        if (link.get().isExpired(clock.instant())) {
            return AnswerPage.expired(home);
        }
        return answers.personOf(link.get())
                .map(person -> use.of(link.get(), action.get(), person))
                .orElseGet(() -> AnswerPage.notValid(home)); // the recipient is no longer active
    }

    /** Reads in one transaction. */
    @Component
    static class Reader {

        private final NotificationRepository notifications;
        private final ResponseActionRepository given;
        private final AnswerTargets targets;
        private final NotificationProperties addresses;

        Reader(
                NotificationRepository notifications,
                ResponseActionRepository given,
                AnswerTargets targets,
                NotificationProperties addresses) {
            this.notifications = notifications;
            this.given = given;
            this.targets = targets;
            this.addresses = addresses;
        }

        @Transactional(readOnly = true)
        public AnswerPage show(AnswerLink link, ResponseActionType action, Person person) {
            var notification = notification(link);
            var used = given.use(link.id(), action, link.tenantId());
            if (used.isPresent()) {
                var said =
                        new AnswerOutcome(AnswerOutcome.Kind.ALREADY, ResponseActionService.used(used.get(), person));
                return page(notification, person, said);
            }
            var asked = targets.askedBy(notification).filter(a -> a.actions().contains(action));
            if (asked.isEmpty()) {
                return page(notification, person, AnswerOutcome.gone());
            }
            var target = asked.get().target();
            var page = page(
                    notification,
                    person,
                    new AnswerOutcome(AnswerOutcome.Kind.ALREADY, AnswerOutcome.describe(target, person)));
            return AnswerOutcome.isAwaited(target, action, person) ? page.offering(action) : page;
        }

        @Transactional(readOnly = true)
        public AnswerPage show(AnswerLink link, Person person, AnswerOutcome said) {
            return page(notification(link), person, said);
        }

        private AnswerPage page(Notification notification, Person person, AnswerOutcome said) {
            return AnswerPage.of(notification, person, addresses.link(notification), said);
        }

        private Notification notification(AnswerLink link) {
            return notifications.get("notification", link.notificationId());
        }
    }
}
