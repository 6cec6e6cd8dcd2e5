package org.tocsin.notification.inbox;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.InsertOnce;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationProperties;
import org.tocsin.notification.words.Wording;
import org.tocsin.people.Person;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.subject.News;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.transaction.Specifications;

/** The in-app inbox. A message is there as soon as its notification is prepared, whatever happens on other channels. */
@Service
public class Inbox {

    private final InboxRepository messages;
    private final InsertOnce insert;
    private final Wording wording;
    private final NotificationProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inbox(
            InboxRepository messages,
            InsertOnce insert,
            Wording wording,
            NotificationProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.insert = insert;
        this.wording = wording;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** Writes the message and its line in the delivery log, unless the person was paged for the same before. */
    public void put(Notification notification, Person person) {
        var now = clock.instant();
        var words = wording.of(notification, Channel.WEBSOCKET, person);
        if (!insert.delivery(new Delivery(notification, person, Channel.WEBSOCKET, words, now).deliveredAtOnce())) {
            return;
        }
        var message = messages.save(new InboxMessage(notification, person, words, properties.link(notification), now));
        events.publishEvent(new News(
                "notification.received",
                notification.tenantId(),
                now,
                Map.of(
                        "id", message.id(),
                        "notice_type", notification.type(),
                        "subject_type", notification.subject().type(),
                        "subject_id", notification.subject().id(),
                        "title", words.title(),
                        "link", properties.link(notification)),
                person.id()));
    }

    /** @param unread true for unread messages only, false for read ones, empty for both */
    @Transactional(readOnly = true)
    public Page<InboxView> mine(Optional<Boolean> unread, Pageable page) {
        var me = me();
        if (me.isEmpty()) {
            return Page.empty(page); // a token belongs to no person
        }
        var asked = Specifications.<InboxMessage>is("personId", me.get()).and(isRead(unread.map(only -> !only)));
        return messages.findAll(Specifications.ofTenant(asked), page).map(InboxMessage::view);
    }

    /** Marks one of the caller's messages as read; a repeat changes nothing. */
    @Command
    public InboxView read(UUID id) {
        var message = me().flatMap(me -> messages.findByIdAndTenantIdAndPersonId(id, CurrentTenant.id(), me))
                .orElseThrow(() -> new NotFound("message", id));
        message.read(clock.instant());
        return message.view();
    }

    private static Specification<InboxMessage> isRead(Optional<Boolean> wanted) {
        return (row, query, where) -> wanted.isEmpty()
                ? null
                : wanted.get() ? where.isNotNull(row.get("readAt")) : where.isNull(row.get("readAt"));
    }

    private static Optional<UUID> me() {
        return Actor.current().flatMap(actor -> Uuids.find(actor.id()));
    }
}
