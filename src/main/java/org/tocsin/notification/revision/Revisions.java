package org.tocsin.notification.revision;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.notification.channel.Revision;
import org.tocsin.notification.channel.SendResult;
import org.tocsin.notification.channel.SendResult.Delivered;
import org.tocsin.notification.channel.SendResult.RetryLater;
import org.tocsin.notification.link.AnswerLinks;
import org.tocsin.notification.link.AnswerTargets;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.DeliveryRepository;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.MessageChannels;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationProperties;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.notification.record.RetrySchedule;
import org.tocsin.notification.words.OutgoingMessages;
import org.tocsin.platform.process.TopicWorker.Done;
import org.tocsin.platform.process.TopicWorker.GiveUp;
import org.tocsin.platform.process.TopicWorker.Outcome;
import org.tocsin.platform.process.TopicWorker.Retry;
import org.tocsin.platform.subject.AnswerTargetDirectory;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * Brings delivered messages up to date when somebody answers, on channels that can change them. Each revision shows the state at that
 * moment, so the last of two quick changes wins.
 */
@Component
public class Revisions {

    /** The BPMN error of a message that could not be changed. */
    static final String FAILED = "REVISION_FAILED";

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;
    private final MessageRevisionRepository revisions;
    private final MessageRevisionProcess process;
    private final MessageChannels channels;
    private final OutgoingMessages messages;
    private final AnswerLinks answers;
    private final AnswerTargets targets;
    private final NotificationProperties properties;
    private final Clock clock;

    Revisions(
            NotificationRepository notifications,
            DeliveryRepository deliveries,
            MessageRevisionRepository revisions,
            MessageRevisionProcess process,
            MessageChannels channels,
            OutgoingMessages messages,
            AnswerLinks answers,
            AnswerTargets targets,
            NotificationProperties properties,
            Clock clock) {
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.revisions = revisions;
        this.process = process;
        this.channels = channels;
        this.messages = messages;
        this.answers = answers;
        this.targets = targets;
        this.properties = properties;
        this.clock = clock;
    }

    /** Starts the revision of the reference's messages, in the transaction that changed the escalation. */
    @Command
    public void start(String reference) {
        var tenantId = CurrentTenant.id();
        var changeable = deliveries.findDelivered(reference, channels.revisable(), tenantId);
        if (!changeable.isEmpty()) {
            process.start(reference, notification(changeable.get(0)).subject());
        }
    }

    /** A message was delivered after its notification was withdrawn. */
    @Command
    public void startLate(Delivery delivery) {
        if (channels.revisable().contains(delivery.channel()) && delivery.providerId() != null) {
            var notification = notification(delivery);
            if (notification.isWithdrawn()) {
                process.start(notification.reference(), notification.subject());
            }
        }
    }

    @Transactional(readOnly = true)
    public List<UUID> changeable(String reference) {
        return deliveries.findDelivered(reference, channels.revisable(), CurrentTenant.id()).stream()
                .map(delivery -> delivery.id())
                .toList();
    }

    /** @return the address of a delivery */
    @Transactional(readOnly = true)
    public String address(UUID id) {
        var address = delivery(id).address();
        return address == null ? "" : address;
    }

    /** @return the revision to send now; empty if the message is up to date */
    @Transactional(readOnly = true)
    public Optional<Revision> next(UUID id) {
        return next(delivery(id));
    }

    private Optional<Revision> next(Delivery delivery) {
        var providerId = delivery.providerId();
        var notification = notification(delivery);
        var stands = currentState(notification);
        if (stands == null
                || providerId == null
                || channels.missing(delivery.channel()).isPresent()) {
            return Optional.empty();
        }
        var told = revisions
                .findByDeliveryIdAndTenantId(delivery.id(), delivery.tenantId())
                .map(r -> r.state());
        return told.filter(stands.state()::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new Revision(message(notification, delivery), providerId, stands.state(), stands.by()));
    }

    /** The message as it was sent, with the actions that are still offered. */
    private OutgoingMessage message(Notification notification, Delivery delivery) {
        var message = messages.of(notification, delivery, new MessageBody(delivery.title(), delivery.text()));
        return answers.stillAnswerable(message, notification, delivery);
    }

    private record CurrentState(
            Revision.State state, @Nullable String by) {}

    /** @return null while it is open and the message needs no revision */
    private @Nullable CurrentState currentState(Notification notification) {
        var target = targets.find(AnswerTargetDirectory.Kind.ESCALATION, notification.reference());
        if (target.isEmpty()) {
            return notification.isWithdrawn() ? new CurrentState(Revision.State.WITHDRAWN, null) : null;
        }
        return switch (target.get().state()) {
            case OPEN -> null;
            case ACKNOWLEDGED ->
                new CurrentState(Revision.State.ACKNOWLEDGED, target.get().by());
            case RESOLVED -> new CurrentState(Revision.State.RESOLVED, null);
            case CANCELLED -> new CurrentState(Revision.State.WITHDRAWN, null);
        };
    }

    /** Records the result; if the state has changed meanwhile, the message is revised again. */
    @Command
    public Outcome record(UUID id, Revision.State told, SendResult result) {
        var delivery = deliveries.getLocked("delivery", id);
        var now = clock.instant();
        var row = revisions
                .findByDeliveryIdAndTenantId(id, delivery.tenantId())
                .orElseGet(() -> revisions.save(new MessageRevision(delivery, now)));
        if (result instanceof Delivered) {
            row.says(told, now);
            return next(delivery).isPresent() ? new Retry(Duration.ZERO, "It has moved on") : new Done();
        }
        var why = String.valueOf(result.reason());
        row.failed(why, now);
        if (result instanceof RetryLater later) {
            var wait = new RetrySchedule(properties.retryDelays()).after(row.attempts(), later.delay());
            if (wait.isPresent()) {
                return new Retry(wait.get(), why);
            }
        }
        row.givenUp();
        delivery.addDetail("What was sent could not be changed afterwards. " + why);
        return new GiveUp(FAILED, why);
    }

    private Delivery delivery(UUID id) {
        return deliveries.get("delivery", id);
    }

    private Notification notification(Delivery delivery) {
        return notifications.get("notification", delivery.notificationId());
    }
}
