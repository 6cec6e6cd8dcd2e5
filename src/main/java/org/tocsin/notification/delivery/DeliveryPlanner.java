package org.tocsin.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.notification.audience.ContactDeliveries;
import org.tocsin.notification.audience.SlaNotifications;
import org.tocsin.notification.inbox.Inbox;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.DeliveryRepository;
import org.tocsin.notification.record.DeliveryStatus;
import org.tocsin.notification.record.DeliveryTopic;
import org.tocsin.notification.record.InsertOnce;
import org.tocsin.notification.record.MessageChannels;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.notification.words.ContactChannels;
import org.tocsin.notification.words.MessagePreferences;
import org.tocsin.notification.words.Wording;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.process.WorkAvailable;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.Command;

/** Plans a notification's deliveries: an inbox message for every recipient, and one delivery for each person and channel. */
@Component
class DeliveryPlanner {

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;
    private final InsertOnce insert;
    private final Inbox inbox;
    private final Wording wording;
    private final MessageChannels channels;
    private final SlaNotifications slaNotifications;
    private final MessagePreferences preferences;
    private final ContactDeliveries contacts;
    private final PeopleService people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryPlanner(
            NotificationRepository notifications,
            DeliveryRepository deliveries,
            InsertOnce insert,
            Inbox inbox,
            Wording wording,
            MessageChannels channels,
            SlaNotifications slaNotifications,
            MessagePreferences preferences,
            ContactDeliveries contacts,
            PeopleService people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.insert = insert;
        this.inbox = inbox;
        this.wording = wording;
        this.channels = channels;
        this.slaNotifications = slaNotifications;
        this.preferences = preferences;
        this.contacts = contacts;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** @return the deliveries to send; none if the notification has been withdrawn */
    @Command
    public List<UUID> prepare(UUID notificationId, String processInstanceId, List<? extends Map<String, ?>> answers) {
        var notification = lock(notificationId);
        notification.startedAs(processInstanceId);
        if (notification.isWithdrawn()) {
            return List.of();
        }
        var choice = ChannelChoice.of(notification.wantedChannels(), answers, channels::usable);
        var recipients = recipients(notification);
        notification.prepared(choice.channels(), reason(choice), note(notification, recipients, choice));
        if (choice.canWait()) {
            notification.mayWait();
        }
        var now = clock.instant();
        var planned = new ArrayList<>(toPeople(notification, recipients.people(), choice.channels(), now));
        var toContacts = contacts.of(notification, now);
        var beside = recipients.fallBack(notification, recipients.people().isEmpty() ? toContacts : planned)
                ? administratorsBeside(recipients)
                : List.<Person>of();
        if (!beside.isEmpty()) {
            notification.addNote("None of them can be reached; it went to the administrators as well.");
            planned.addAll(toPeople(notification, beside, choice.channels(), now));
        }
        planned.addAll(slaNotifications.of(notification, now));
        choice.channels().stream()
                .flatMap(channel -> toPlace(notification, channel, List.copyOf(planned), now).stream())
                .toList()
                .forEach(planned::add);
        planned.addAll(toContacts);
        var sendable = planned.stream()
                .filter(insert::delivery)
                .filter(d -> d.status() == DeliveryStatus.PENDING)
                .toList();
        supersede(notification, sendable, now);
        announce(sendable);
        return sendable.stream().map(d -> d.id()).toList();
    }

    /** Cancels unsent pages of earlier steps to the same people; this one replaces them. */
    private void supersede(Notification notification, List<Delivery> by, Instant now) {
        if (notification.type() == TemplateType.ESCALATION && !by.isEmpty()) {
            deliveries
                    .lockWaiting(
                            notification.tenantId(),
                            notification.subject().type(),
                            notification.subject().id(),
                            notification.id())
                    .stream()
                    .filter(earlier -> by.stream().anyMatch(earlier::isSameWayAs))
                    .forEach(earlier -> earlier.supersede(now));
        }
    }

    private List<Delivery> toPeople(Notification notification, List<Person> to, List<Channel> chosen, Instant now) {
        var planned = new ArrayList<Delivery>();
        var wishes = preferences.of(to.stream().map(Person::id).toList());
        for (var person : to) {
            inbox.put(notification, person);
            var own = wishes.get(person.id());
            var ways = own == null ? chosen : MessagePreferences.join(chosen, notification, person, own);
            planned.addAll(toPerson(notification, person, ways, now));
        }
        return planned;
    }

    private List<Person> administratorsBeside(Recipients recipients) {
        var known = recipients.people().stream().map(Person::id).toList();
        return people.withAccess(Access.ADMIN).stream()
                .filter(person -> !known.contains(person.id()))
                .toList();
    }

    /** @return the delivery that replaces a failed one, if another channel reaches that person */
    @Command
    public Optional<UUID> fallBack(UUID notificationId, UUID deliveryId) {
        var notification = lock(notificationId);
        var failed = deliveries.getLocked("delivery", deliveryId);
        if (notification.isWithdrawn()) {
            return Optional.empty();
        }
        if (failed.personId() == null) {
            failed.addDetail("The inboxes have it.");
            return Optional.empty();
        }
        var next = nextFor(notification, failed.personId()).filter(insert::delivery);
        failed.addDetail(next.map(d -> "Passed on to " + d.channel() + ".").orElse("The inbox has it."));
        next.ifPresent(d -> announce(List.of(d)));
        return next.map(d -> d.id());
    }

    private Optional<Delivery> nextFor(Notification notification, UUID personId) {
        var used = deliveries
                .findByTenantIdAndNotificationIdInOrderByCreatedAt(notification.tenantId(), Set.of(notification.id()))
                .stream()
                .filter(d -> personId.equals(d.personId()))
                .map(d -> d.channel())
                .toList();
        return people.findAll(List.of(personId)).stream()
                .findFirst()
                .flatMap(person -> ContactChannels.next(notification.chosenChannels(), person, used, channels::usable)
                        .flatMap(channel -> toPerson(notification, person, channel, clock.instant())));
    }

    /** If none of the chosen channels reaches the person, the next one that does is used: an inbox message alone wakes nobody. */
    private List<Delivery> toPerson(Notification notification, Person person, List<Channel> chosen, Instant now) {
        var ways = new ArrayList<Delivery>();
        chosen.forEach(channel -> toPerson(notification, person, channel, now).ifPresent(ways::add));
        var reachesNobody = ways.stream().noneMatch(d -> d.status() == DeliveryStatus.PENDING);
        if (reachesNobody && (!ways.isEmpty() || !notification.namesChannels())) {
            ContactChannels.next(chosen, person, chosen, channels::usable)
                    .flatMap(channel -> toPerson(notification, person, channel, now))
                    .ifPresent(instead -> {
                        ways.stream()
                                .findFirst()
                                .ifPresent(d -> d.addDetail("Sent by " + instead.channel() + " instead."));
                        ways.add(instead);
                    });
        }
        return ways;
    }

    private Optional<Delivery> toPerson(Notification notification, Person person, Channel channel, Instant now) {
        var address = ContactChannels.address(person, channel);
        var unused = channel == Channel.WEBSOCKET // the inbox has the message already
                || address.isEmpty() // channels with a shared place: few people have an address of their own there
                        && (channel == Channel.WEBHOOK
                                || channels.endpoint(channel).isPresent());
        var missing = channels.missing(channel);
        var lacking = missing.isPresent() || address.isEmpty();
        if (unused || lacking && !notification.namesChannels()) {
            return Optional.empty(); // an unusable channel of the table is skipped
        }
        var delivery = new Delivery(notification, person, channel, wording.of(notification, channel, person), now);
        return Optional.of(missing.map(why -> delivery.notConfigured(why + " The inbox has it."))
                .or(() -> address.map(delivery::to))
                .orElseGet(() -> delivery.notConfigured(
                        person.username() + " has no verified contact for " + channel + ". The inbox has it.")));
    }

    /**
     * Notifications without a person as recipient: to the incident channel in chat, the service of a paging provider, the endpoint of the
     * installation.
     */
    private Optional<Delivery> toPlace(
            Notification notification, Channel channel, List<Delivery> planned, Instant now) {
        var place = channels.endpoint(channel);
        var goesToSomebody = planned.stream().anyMatch(d -> d.channel() == channel);
        if (place.isEmpty() && (goesToSomebody || channel != Channel.WEBHOOK || !notification.namesChannels())) {
            return Optional.empty();
        }
        var delivery = new Delivery(notification, null, channel, wording.of(notification, channel, null), now);
        return Optional.of(place.map(delivery::to)
                .orElseGet(() -> delivery.notConfigured(channels.missing(channel)
                                .orElse("No webhook is configured: tocsin.notification.webhook.url is not set.")
                        + " The inboxes have it.")));
    }

    private record Recipients(List<Person> people, boolean administrators) {

        /** @return whether a page has no outgoing delivery, so that administrators get it */
        boolean fallBack(Notification notification, List<Delivery> planned) {
            return notification.type() == TemplateType.ESCALATION
                    && !administrators
                    && planned.stream().noneMatch(d -> d.status() == DeliveryStatus.PENDING);
        }
    }

    private Recipients recipients(Notification notification) {
        var ids = new LinkedHashSet<UUID>();
        notification.recipients().forEach(id -> ids.add(UUID.fromString(id)));
        if (ids.isEmpty() && !notification.contacts().isEmpty()) {
            return new Recipients(List.of(), false); // for addresses only, such as a mailbox
        }
        var found = ids.isEmpty() ? List.<Person>of() : people.findAll(ids);
        return found.isEmpty() ? new Recipients(people.withAccess(Access.ADMIN), true) : new Recipients(found, false);
    }

    private String reason(ChannelChoice choice) {
        var absent = choice.channels().stream()
                .filter(channel -> channel != Channel.WEBSOCKET
                        && channels.notSetUp(channel).isPresent())
                .toList();
        return absent.isEmpty() ? choice.reason() : choice.reason() + " (not set up here: " + names(absent) + ")";
    }

    private @Nullable String note(Notification notification, Recipients recipients, ChannelChoice choice) {
        var notes = new ArrayList<String>();
        var barred = channels.notAllowed(choice.channels());
        if (!barred.isEmpty()) {
            notes.add("Left out, since this tenant does not allow it: " + names(barred) + ".");
        }
        if (notification.fact("recipients_note") instanceof String why) {
            notes.add(why);
        }
        if (recipients.administrators()) {
            notes.add(
                    notification.recipients().isEmpty()
                            ? "Nobody was named or on call; it went to the administrators."
                            : "None of those named is active; it went to the administrators.");
        }
        if (recipients.people().isEmpty() && recipients.administrators()) {
            notes.add("There is no active administrator.");
        }
        if (!choice.unknown().isEmpty()) {
            notes.add("Not a channel: " + String.join(", ", choice.unknown()) + ".");
        }
        return notes.isEmpty() ? null : String.join(" ", notes);
    }

    private static String names(List<Channel> list) {
        return list.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private void announce(List<Delivery> sendable) {
        sendable.stream()
                .map(d -> DeliveryTopic.name(d.channel()))
                .distinct()
                .forEach(t -> events.publishEvent(new WorkAvailable(t)));
    }

    private Notification lock(UUID id) {
        return notifications.getLocked("notification", id);
    }
}
