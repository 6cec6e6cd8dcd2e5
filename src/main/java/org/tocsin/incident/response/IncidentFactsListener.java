package org.tocsin.incident.response;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.tocsin.incident.lifecycle.IncidentFacts;
import org.tocsin.platform.process.Facts;

/** Passes the current facts of the incident to a decision. */
@Component
class IncidentFactsListener implements ExecutionListener {

    private final IncidentFacts facts;

    IncidentFactsListener(IncidentFacts facts) {
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Facts.put(execution, facts.of(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
