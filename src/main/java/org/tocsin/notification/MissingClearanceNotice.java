package org.tocsin.notification;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.platform.ClearanceMissing;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Subject;

/** Tells the administrators, once for each subject, that those on call lack the clearance it requires. Its title may be secret and is not told. */
@Component
class MissingClearanceNotice {

    private final NotificationService notifications;

    MissingClearanceNotice(NotificationService notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void on(ClearanceMissing missing) {
        var about = missing.subject();
        var title = "Clearance is missing on call";
        var message = missing.detail() + " This was about " + about.type() + " " + about.id()
                + ". Let people with the clearance take turns, or give it to those who do.";
        CurrentTenant.run(
                missing.tenantId(),
                () -> notifications.send(new Notice(
                        TemplateType.CUSTOM,
                        "clearance-missing:" + about.type() + ":" + about.id(),
                        "clearance:" + about.id(),
                        new Subject(about.type(), about.id(), title),
                        0,
                        0,
                        List.of(),
                        List.of(),
                        Priority.P2.urgency(),
                        Map.of("title", title, "message", message))));
    }
}
