package org.tocsin.notification;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tocsin.notification.record.DeliveryRepository;
import org.tocsin.notification.record.InsertOnce;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationProcess;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.notification.record.NotificationRequest;
import org.tocsin.notification.revision.Revisions;
import org.tocsin.notification.words.Redactions;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Sends and withdraws notifications. In between, processes/notification.bpmn says what happens. */
@Service
public class NotificationService {

    private static final Logger log = LoggerFactory.getLogger(NotificationService.class);
    private static final TypeReference<Map<String, @Nullable Object>> PLAIN = new TypeReference<>() {};

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;
    private final InsertOnce insert;
    private final NotificationProcess process;
    private final Redactions redactions;
    private final Revisions revisions;
    private final ObjectMapper json;
    private final Clock clock;

    NotificationService(
            NotificationRepository notifications,
            DeliveryRepository deliveries,
            InsertOnce insert,
            NotificationProcess process,
            Redactions redactions,
            Revisions revisions,
            ObjectMapper json,
            Clock clock) {
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.insert = insert;
        this.process = process;
        this.redactions = redactions;
        this.revisions = revisions;
        this.json = json;
        this.clock = clock;
    }

    /** Starts a notification on its way once the transaction commits; one with a key that was there before changes nothing. */
    @Command
    public void send(NotificationRequest notification) {
        // facts come from other modules with times and enumerations; a snapshot has plain JSON values only
        var known = json.convertValue(notification.facts(), PLAIN);
        var redaction = redactions.current();
        var title = redaction.text(notification.subject().title(), known);
        var row = new Notification(CurrentTenant.id(), notification, redaction.facts(known), clock.instant())
                .titled(title);
        if (!insert.notification(row)) {
            log.info("Notice {} was sent before", notification.key());
            return;
        }
        process.start(row, notification.urgency());
        log.info(
                "Notice {} about {} {} is on its way",
                notification.key(),
                row.subject().type(),
                row.subject().id());
    }

    /**
     * What has not been claimed for sending yet will not go out any more; what is in an inbox stays there. What was delivered is
     * changed where its channel allows it, to say how things stand: so it may be withdrawn again when that changes.
     */
    @Command
    public void withdraw(String reference) {
        cancelStanding(reference);
        revisions.start(reference);
    }

    private void cancelStanding(String reference) {
        var standing = notifications.lockStanding(reference, CurrentTenant.id());
        if (standing.isEmpty()) {
            return;
        }
        var now = clock.instant();
        standing.forEach(n -> n.withdraw(now));
        var ids = standing.stream().map(n -> n.id()).toList();
        var its = deliveries.lockAllOf(ids, CurrentTenant.id());
        its.forEach(d -> d.cancel(now));
        standing.stream()
                .filter(n -> n.canWait()
                        || its.stream().anyMatch(d -> d.notificationId().equals(n.id()) && d.hasFailed()))
                .forEach(process::changed); // what quiet hours hold back, and what waits to be sent again
        log.info("Withdrew {} notices of {}", standing.size(), reference);
    }
}
