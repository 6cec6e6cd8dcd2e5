package org.tocsin.incident.response;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;

/** "Apply default triggers": the table failed, so the incident is not escalated automatically; policies still start. */
@Component
class ApplyDefaultTriggersDelegate implements JavaDelegate {

    private static final String DECISION = "escalation-trigger";

    private final ApplicationEventPublisher events;

    ApplyDefaultTriggersDelegate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts.pass(execution, Facts.ANSWERS, List.of());
        events.publishEvent(IncidentResponseProcess.failed(execution, DECISION));
    }
}
