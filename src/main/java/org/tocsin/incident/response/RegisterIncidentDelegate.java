package org.tocsin.incident.response;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.lifecycle.Incident;
import org.tocsin.incident.report.IncidentIntake;

/** "Register incident": checks the report and inserts the incident, whichever API started the process. */
@Component
class RegisterIncidentDelegate implements JavaDelegate {

    private final IncidentIntake intake;

    RegisterIncidentDelegate(IncidentIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var origin = new Incident.Origin(execution.getProcessInstanceId(), execution.getProcessBusinessKey());
        var incident = intake.register(IncidentResponseProcess.takeAll(execution), origin);
        IncidentResponseProcess.describe(execution, incident.subject());
    }
}
