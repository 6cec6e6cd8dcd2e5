package org.tocsin.incident.response;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.lifecycle.IncidentFinder;
import org.tocsin.platform.process.Facts;

/** "Plan escalations": finds the automatic escalation that is due now, and when the next one is due. */
@Component
class PlanEscalationsDelegate implements JavaDelegate {

    private final AutomaticEscalations escalations;
    private final IncidentFinder finder;
    private final Clock clock;

    PlanEscalationsDelegate(AutomaticEscalations escalations, IncidentFinder finder, Clock clock) {
        this.escalations = escalations;
        this.finder = finder;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        var plan = escalations.plan(id, answers(execution), IncidentResponseProcess.escalatedBefore(execution));
        IncidentResponseProcess.escalate(execution, plan);
        IncidentResponseProcess.goOn(execution, finder.get(id.toString()), clock.instant());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> answers(DelegateExecution execution) {
        var answers = execution.getVariable(Facts.ANSWERS);
        return answers == null ? List.of() : (List<Map<String, Object>>) answers;
    }
}
