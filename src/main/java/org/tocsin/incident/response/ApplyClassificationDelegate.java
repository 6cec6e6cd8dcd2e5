package org.tocsin.incident.response;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.incident.report.IncidentIntake;
import org.tocsin.platform.process.Facts;

/** "Apply classification": stores the table's severity, priority and category in the incident. */
@Component
class ApplyClassificationDelegate implements JavaDelegate {

    private final IncidentIntake intake;

    ApplyClassificationDelegate(IncidentIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        var incident = intake.classify(id, answer(execution));
        IncidentResponseProcess.classified(execution, incident.classification().priority());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> answer(DelegateExecution execution) {
        var answers = (List<Map<String, @Nullable Object>>) execution.getVariable(Facts.ANSWERS);
        return answers == null || answers.isEmpty() ? Map.of("reason", "No rule matched") : answers.get(0);
    }
}
