package org.tocsin.notification.delivery;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;
import org.tocsin.tenancy.TenantService;

/** Before "Choose channels": passes the notification's facts, type and level, and the tenant's time of day to the table. */
@Component
class NotificationFactsListener implements ExecutionListener {

    /** Names that a table may use even if a subject lacks them; FEEL fails on unknown names. */
    private static final List<String> ALWAYS_THERE = List.of(
            "severity",
            "priority",
            "category",
            "kind",
            "service",
            "customer",
            "project",
            "team",
            "department",
            "source",
            "title");

    private final NotificationRepository notifications;
    private final TenantService tenants;
    private final Clock clock;

    NotificationFactsListener(NotificationRepository notifications, TenantService tenants, Clock clock) {
        this.notifications = notifications;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var notification = notifications.get("notification", UUID.fromString(execution.getProcessBusinessKey()));
        var facts = new HashMap<String, @Nullable Object>();
        ALWAYS_THERE.forEach(name -> facts.put(name, null));
        facts.putAll(notification.facts());
        facts.put("notice_type", notification.type().name());
        facts.put("level", notification.level());
        facts.computeIfAbsent("priority", name -> following(facts.get("severity")));
        var now = clock.instant().atZone(tenants.zone());
        facts.put("hour", now.getHour());
        facts.put("weekday", now.getDayOfWeek().name());
        Facts.put(execution, facts);
    }

    /** The default for a subject without a priority: the one of its severity. */
    private static @Nullable String following(@Nullable Object severity) {
        return severity == null
                ? null
                : Severity.of(severity.toString())
                        .map(Priority::following)
                        .map(Enum::name)
                        .orElse(null);
    }
}
