package org.tocsin.notification;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.Facts;

/** Before "Choose channels": the facts as they were when the notice was asked for, plus its type and level. */
@Component
class NotificationFactsListener implements ExecutionListener {

    /** Names an analyst may use in the table although a subject lacks them: FEEL fails on a name it does not know. */
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

    NotificationFactsListener(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var notice = notifications
                .findByIdAndTenantId(UUID.fromString(execution.getProcessBusinessKey()), CurrentTenant.id())
                .orElseThrow();
        var facts = new HashMap<String, @Nullable Object>();
        ALWAYS_THERE.forEach(name -> facts.put(name, null));
        facts.putAll(notice.facts);
        facts.put("notice_type", notice.noticeType.name());
        facts.put("level", notice.level);
        Facts.put(execution, facts);
    }
}
