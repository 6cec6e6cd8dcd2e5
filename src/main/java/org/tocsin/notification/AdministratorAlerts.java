package org.tocsin.notification;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.notification.record.NotificationRequest;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.platform.process.DecisionFailed;
import org.tocsin.platform.subject.ClearanceMissing;
import org.tocsin.platform.subject.NobodyOnCall;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * Sends messages to a tenant's administrators about problems that keep pages from working. Each message is sent in the transaction of its
 * event, so that no default is applied without one.
 */
@Component
class AdministratorAlerts {

    private static final long DECISION_WINDOW_SECONDS = 600;

    private final NotificationService notifications;
    private final Clock clock;

    AdministratorAlerts(NotificationService notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** At most once in ten minutes for each decision. */
    @EventListener
    void on(DecisionFailed failed) {
        var window = clock.instant().getEpochSecond() / DECISION_WINDOW_SECONDS;
        var title = "Decision " + failed.decision() + " failed and its default was applied";
        send(
                failed.tenantId(),
                "decision-failed:" + failed.decision() + ":" + window,
                "decision:" + failed.decision(),
                new Subject("DECISION", failed.decision(), title),
                "First for " + failed.subject() + ". The error was: " + failed.reason(),
                Map.of("decision", failed.decision()));
    }

    /** Once for each subject. */
    @EventListener
    void on(NobodyOnCall found) {
        var about = found.subject();
        send(
                found.tenantId(),
                "nobody-on-call:" + about.type() + ":" + about.id(),
                "nobody-on-call:" + about.id(),
                new Subject(about.type(), about.id(), "Nobody was on call"),
                found.detail() + about(about) + "Fill the gap in the rotation, or name a fallback.",
                Map.of());
    }

    /** Once for each subject. The message leaves out the subject's title, which may be secret. */
    @EventListener
    void on(ClearanceMissing missing) {
        var about = missing.subject();
        send(
                missing.tenantId(),
                "clearance-missing:" + about.type() + ":" + about.id(),
                "clearance:" + about.id(),
                new Subject(about.type(), about.id(), "Clearance is missing on call"),
                missing.detail() + about(about)
                        + "Let people with the clearance take turns, or give it to those who do.",
                Map.of());
    }

    private static String about(Subject subject) {
        return " This was about " + subject.type() + " " + subject.id() + ". ";
    }

    private void send(
            String tenantId, String key, String reference, Subject subject, String message, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("title", subject.title());
        facts.put("message", message);
        var request = new NotificationRequest(
                TemplateType.CUSTOM, key, reference, subject, 0, 0, List.of(), List.of(), Priority.P2.urgency(), facts);
        CurrentTenant.run(tenantId, () -> notifications.send(request));
    }
}
