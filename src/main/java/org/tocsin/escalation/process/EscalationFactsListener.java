package org.tocsin.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.tocsin.escalation.facts.SubjectFacts;
import org.tocsin.escalation.instance.EscalationProcess;
import org.tocsin.platform.process.Facts;

/** Sets the escalation's facts for the step that follows, with null for absent ones. */
@Component
class EscalationFactsListener implements ExecutionListener {

    private final EscalationPlanner planner;

    EscalationFactsListener(EscalationPlanner planner) {
        this.planner = planner;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Facts.put(execution, SubjectFacts.forTables(planner.facts(EscalationProcess.id(execution))));
    }
}
