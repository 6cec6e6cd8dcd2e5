package org.tocsin.notification.delivery;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.DeliveryTopic;
import org.tocsin.notification.record.InsertOnce;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.MessageChannels;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.notification.record.NotificationRequest;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.people.verification.CodeDestination;
import org.tocsin.people.verification.ContactVerificationService;
import org.tocsin.people.verification.VerificationPlanned;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.process.WorkAvailable;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * Sends the codes that verify contacts. They are ordinary deliveries with two differences: they go to that one unverified contact, and the
 * code is put into the outgoing message only, so that no table or log holds it.
 */
@Component
class CodeMessages {

    private static final String TITLE = "Confirm this address";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm z", Locale.ENGLISH);

    private final ContactVerificationService verifications;
    private final NotificationRepository notifications;
    private final InsertOnce insert;
    private final MessageChannels channels;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CodeMessages(
            ContactVerificationService verifications,
            NotificationRepository notifications,
            InsertOnce insert,
            MessageChannels channels,
            ApplicationEventPublisher events,
            Clock clock) {
        this.verifications = verifications;
        this.notifications = notifications;
        this.insert = insert;
        this.channels = channels;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(VerificationPlanned planned) {
        channels.missing(planned.channel()).ifPresent(planned::object);
    }

    /** @return the delivery, which the worker of its channel carries out */
    @Command
    public UUID prepare(UUID verification, String processInstanceId) {
        var to = verifications
                .destination(verification)
                .orElseThrow(() -> refused("unknown_value", "must be the id of a verification that is open"));
        var now = clock.instant();
        var notification = new Notification(CurrentTenant.id(), notification(verification, to), Map.of(), now);
        if (!insert.notification(notification)) {
            throw refused("conflict", "is of a verification whose code is on its way already");
        }
        var stored = notifications.get("notification", notification.id());
        stored.startedAs(processInstanceId);
        stored.prepared(List.of(to.channel()), "It is this contact that is to be verified", null);
        var words = new MessageBody(TITLE, words(to, "••••••"));
        var delivery = new Delivery(stored, to.person(), to.channel(), words, now).to(to.address());
        insert.delivery(delivery);
        events.publishEvent(new WorkAvailable(DeliveryTopic.name(to.channel())));
        return delivery.id();
    }

    /** @return the text to send now, with a new code if it contains one; empty if the verification is over */
    Optional<String> text(Notification notification, Delivery delivery) {
        if (notification.type() != TemplateType.CONTACT_VERIFICATION) {
            return Optional.of(delivery.text());
        }
        var verification = UUID.fromString(notification.reference());
        return verifications
                .destination(verification)
                .flatMap(to -> verifications
                        .newCode(verification, delivery.address() == null ? "" : delivery.address())
                        .map(code -> words(to, code)));
    }

    private static NotificationRequest notification(UUID verification, CodeDestination to) {
        var about = new Subject(
                "CONTACT",
                to.contact().toString(),
                to.channel() + " of " + to.person().username());
        return new NotificationRequest(
                TemplateType.CONTACT_VERIFICATION,
                "contact-verification:" + verification,
                verification.toString(),
                about,
                0,
                0,
                List.of(to.person().id().toString()),
                List.of(to.channel().name()),
                Priority.P2.urgency(),
                Map.of());
    }

    private static String words(CodeDestination to, String code) {
        return """
            Your code is %s

            Enter it in Tocsin to confirm that this address is yours. It is good until %s, five tries at most.
            If you did not ask for it, do nothing.\
            """.formatted(code, TIME.format(to.expiresAt().atZone(to.person().timezone())));
    }

    private static InvalidInput refused(String code, String message) {
        return new InvalidInput("business_key", code, message);
    }
}
