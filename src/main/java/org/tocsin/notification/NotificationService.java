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

/** Sends and withdraws notifications; processes/notification.bpmn carries them out. */
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

    /** Starts a notification once the transaction commits; a key that was used before changes nothing. */
    @Command
    public void send(NotificationRequest notification) {
        // other modules give times and enumerations as facts; the stored snapshot has plain JSON values only
        var known = json.convertValue(notification.facts(), PLAIN);
        var redaction = redactions.current();
        var title = redaction.text(notification.subject().title(), known);
        var row = new Notification(CurrentTenant.id(), notification, redaction.facts(known), clock.instant())
                .titled(title);
        if (!insert.notification(row)) {
            log.info("Notification {} was sent before", notification.key());
            return;
        }
        process.start(row, notification.urgency());
        log.info(
                "Notification {} about {} {} is on its way",
                notification.key(),
                row.subject().type(),
                row.subject().id());
    }

    /**
     * Withdraws the notifications of a reference. Deliveries that no worker has claimed are cancelled; inbox messages stay. Delivered
     * messages are revised where their channel allows it, so a later call brings them up to date once more.
     */
    @Command
    public void withdraw(String reference) {
        cancelOpen(reference);
        revisions.start(reference);
    }

    private void cancelOpen(String reference) {
        var open = notifications.lockOpen(reference, CurrentTenant.id());
        if (open.isEmpty()) {
            return;
        }
        var now = clock.instant();
        open.forEach(n -> n.withdraw(now));
        var ids = open.stream().map(n -> n.id()).toList();
        var its = deliveries.lockAllOf(ids, CurrentTenant.id());
        its.forEach(d -> d.cancel(now));
        open.stream()
                .filter(n -> n.canWait()
                        || its.stream().anyMatch(d -> d.notificationId().equals(n.id()) && d.hasFailed()))
                .forEach(process::changed); // a process instance that waits for quiet hours to end or for a redelivery
        log.info("Withdrew {} notifications of {}", open.size(), reference);
    }
}
