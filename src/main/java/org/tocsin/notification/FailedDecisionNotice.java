package org.tocsin.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.DecisionFailed;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Subject;

/** Tells the administrators that a decision could not be made and its default was applied; once in ten minutes for each decision. */
@Component
class FailedDecisionNotice {

    private static final long WINDOW_SECONDS = 600;

    private final NotificationService notifications;
    private final Clock clock;

    FailedDecisionNotice(NotificationService notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** In the same transaction as the default: the one is not applied without the other. */
    @EventListener
    void on(DecisionFailed failed) {
        var window = clock.instant().getEpochSecond() / WINDOW_SECONDS;
        var title = "Decision " + failed.decision() + " failed and its default was applied";
        var message = "First for " + failed.subject() + ". The error was: " + failed.reason();
        CurrentTenant.run(
                failed.tenantId(),
                () -> notifications.send(new Notice(
                        TemplateType.CUSTOM,
                        "decision-failed:" + failed.decision() + ":" + window,
                        "decision:" + failed.decision(),
                        new Subject("DECISION", failed.decision(), title),
                        0,
                        0,
                        List.of(),
                        List.of(),
                        Priority.P2.urgency(),
                        Map.of("title", title, "message", message, "decision", failed.decision()))));
    }
}
