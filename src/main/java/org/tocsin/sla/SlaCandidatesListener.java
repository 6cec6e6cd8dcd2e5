package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** Before {@code applicable-slas}: the definitions that the table chooses from. */
@Component
class SlaCandidatesListener implements ExecutionListener {

    private final SlaCatalogue catalogue;

    SlaCandidatesListener(SlaCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Facts.pass(execution, SlaAnswers.CANDIDATES, catalogue.candidates(Facts.of(execution)));
    }
}
