package org.tocsin.incident.response;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;

/** "Apply default classification": the table failed, so the given severity counts, else MEDIUM. Intake never stops for it. */
@Component
class ApplyDefaultClassificationDelegate implements JavaDelegate {

    private static final String DECISION = "incident-classification";

    private final ApplicationEventPublisher events;

    ApplyDefaultClassificationDelegate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts.pass(execution, Facts.ANSWERS, List.of(Map.of("reason", "The table failed; the default applies")));
        events.publishEvent(IncidentResponseProcess.failed(execution, DECISION));
    }
}
