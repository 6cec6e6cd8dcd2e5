package org.tocsin.notification;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.NobodyOnCall;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Subject;

/** Alerts the administrators, once for each subject, that a page found nobody on call. */
@Component
class NobodyOnCallNotice {

    private final NotificationService notifications;

    NobodyOnCallNotice(NotificationService notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void on(NobodyOnCall found) {
        var about = found.subject();
        var title = "Nobody was on call";
        var message = found.detail() + " This was about " + about.type() + " " + about.id()
                + ". Fill the gap in the rotation, or name a fallback.";
        CurrentTenant.run(
                found.tenantId(),
                () -> notifications.send(new Notice(
                        TemplateType.CUSTOM,
                        "nobody-on-call:" + about.type() + ":" + about.id(),
                        "nobody-on-call:" + about.id(),
                        new Subject(about.type(), about.id(), title),
                        0,
                        0,
                        List.of(),
                        List.of(),
                        Priority.P2.urgency(),
                        Map.of("title", title, "message", message))));
    }
}
