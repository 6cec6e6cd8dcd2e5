package org.tocsin.sla.catalogue;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.DecisionFailed;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.sla.clock.SlaFacts;

/** "Apply default SLAs": the table failed, so each definition applies by its own criteria. */
@Component
class ApplyDefaultSlasDelegate implements JavaDelegate {

    private static final String ERROR = "decisionError";

    private final SlaCatalogue catalogue;
    private final ApplicationEventPublisher events;

    ApplyDefaultSlasDelegate(SlaCatalogue catalogue, ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var facts = Facts.of(execution);
        Facts.pass(execution, Facts.ANSWERS, ApplicableSlas.byOwnCriteria(catalogue.candidates(facts)));
        var reason = String.valueOf(execution.getVariable(ERROR));
        execution.removeVariable(ERROR);
        var subject = SlaFacts.subject(facts).label();
        events.publishEvent(new DecisionFailed(CurrentTenant.id(), ApplicableSlas.DECISION, subject, reason));
    }
}
