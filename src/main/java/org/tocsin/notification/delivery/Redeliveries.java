package org.tocsin.notification.delivery;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.DeliveryRepository;
import org.tocsin.notification.record.DeliveryTopic;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.MessageChannels;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationProcess;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.notification.words.ContactChannels;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.process.WorkAvailable;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Sends a settled delivery again by hand, as a new delivery; the old one keeps its log. */
@Component
class Redeliveries {

    private static final Logger log = LoggerFactory.getLogger(Redeliveries.class);

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;
    private final MessageChannels channels;
    private final PeopleService people;
    private final NotificationProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Redeliveries(
            NotificationRepository notifications,
            DeliveryRepository deliveries,
            MessageChannels channels,
            PeopleService people,
            NotificationProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.channels = channels;
        this.people = people;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return the new delivery
     * @throws Conflict while the old one is under way, or if it can no longer be sent
     */
    @Command
    public UUID again(UUID id) {
        var tenant = CurrentTenant.id();
        var notificationId = deliveries.get("delivery", id).notificationId();
        var notification = notifications.lock(notificationId, tenant).orElseThrow();
        var old = deliveries.lockAllOf(List.of(notificationId), tenant).stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow();
        refuseUnlessPossible(notification, old);
        var words = new MessageBody(old.title(), old.text());
        var person = old.personId() == null ? null : person(old.personId());
        var again = new Delivery(notification, person, old.channel(), words, clock.instant()).to(address(old, person));
        again.repeats(old, Actor.currentName());
        deliveries.saveAndFlush(again);
        process.reopened(notification, again.id());
        process.changed(notification); // a process that waits for a redelivery continues
        events.publishEvent(new WorkAvailable(DeliveryTopic.name(again.channel())));
        log.info("Delivery {} by {} goes out again as {}", old.id(), old.channel(), again.id());
        return again.id();
    }

    private void refuseUnlessPossible(Notification notification, Delivery old) {
        if (!old.isSettled() || deliveries.hasOpenRedelivery(old.id(), old.tenantId())) {
            throw new Conflict("The delivery is under way and can't be sent again before it is settled.");
        }
        if (old.channel() == Channel.WEBSOCKET) {
            throw new Conflict("The inbox has the message already.");
        }
        if (notification.type() == TemplateType.CONTACT_VERIFICATION) {
            throw new Conflict("A code is never sent twice: ask for another one.");
        }
        channels.missing(old.channel()).ifPresent(why -> {
            throw new Conflict(why);
        });
    }

    private Person person(UUID id) {
        return people.findAll(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Conflict("Its recipient is not active any more."));
    }

    /** The person's present address: the old one may have been wrong. */
    private static String address(Delivery old, @Nullable Person person) {
        if (person == null) {
            if (old.address() == null) {
                throw new Conflict("It had no address.");
            }
            return old.address();
        }
        return ContactChannels.address(person, old.channel())
                .orElseThrow(
                        () -> new Conflict(person.username() + " has no verified contact for " + old.channel() + "."));
    }
}
