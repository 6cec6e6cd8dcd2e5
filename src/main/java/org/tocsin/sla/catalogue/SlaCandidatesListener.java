package org.tocsin.sla.catalogue;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;

/** Passes the active definitions as candidates to the decision {@code applicable-slas}. */
@Component
class SlaCandidatesListener implements ExecutionListener {

    private final SlaCatalogue catalogue;

    SlaCandidatesListener(SlaCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Facts.pass(execution, ApplicableSlas.CANDIDATES, catalogue.candidates(Facts.of(execution)));
    }
}
