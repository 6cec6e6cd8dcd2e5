package org.tocsin.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.DeliveryRepository;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Decides whether a message waits for the end of its reader's quiet hours. The inbox has it at once. */
@Component
class QuietHold {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE HH:mm z", Locale.ENGLISH);

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;
    private final PeopleService people;
    private final Clock clock;

    QuietHold(NotificationRepository notifications, DeliveryRepository deliveries, PeopleService people, Clock clock) {
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.people = people;
        this.clock = clock;
    }

    /** @return when the delivery may go out, also noted in its log; empty if now */
    @Command
    public Optional<Instant> until(UUID deliveryId) {
        var tenantId = CurrentTenant.id();
        var delivery = deliveries.lock(deliveryId, tenantId).orElseThrow(() -> new NotFound("delivery", deliveryId));
        if (delivery.isSettled() || delivery.personId() == null) {
            return Optional.empty();
        }
        var notification = notifications.get("notification", delivery.notificationId());
        var canWait = notification.canWait() && !notification.isMostUrgent();
        var reader = canWait ? people.findAll(List.of(delivery.personId())) : List.<Person>of();
        return reader.stream().findFirst().flatMap(person -> hold(delivery, person));
    }

    private Optional<Instant> hold(Delivery delivery, Person reader) {
        var quiet = reader.quietHours();
        var until = quiet.quietUntil(clock.instant());
        until.ifPresent(end -> delivery.wait(
                end,
                "Held back until " + TIME.format(end.atZone(quiet.zone())) + ", when the quiet hours of "
                        + reader.username() + " end. The inbox has it."));
        return until;
    }
}
