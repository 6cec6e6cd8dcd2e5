package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** Lays the policies that the trigger could set off before the decision table, each with whether its own criteria match. */
@Component
class PolicyCandidatesListener implements ExecutionListener {

    static final String CANDIDATES = "candidates";

    private final EscalationPolicyService policies;

    PolicyCandidatesListener(EscalationPolicyService policies) {
        this.policies = policies;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var condition = TriggerCondition.valueOf(String.valueOf(execution.getVariable(EscalationProcess.TRIGGER)));
        Facts.pass(execution, CANDIDATES, policies.candidates(condition, Facts.of(execution)));
    }
}
