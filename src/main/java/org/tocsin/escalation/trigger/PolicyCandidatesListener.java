package org.tocsin.escalation.trigger;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.tocsin.escalation.facts.DecisionRows;
import org.tocsin.escalation.instance.EscalationProcess;
import org.tocsin.escalation.policy.EscalationPolicyService;
import org.tocsin.escalation.policy.TriggerCondition;
import org.tocsin.platform.process.Facts;

/** Sets the policies that the trigger could start for the decision table, each with whether its own criteria match. */
@Component
class PolicyCandidatesListener implements ExecutionListener {

    private final EscalationPolicyService policies;

    PolicyCandidatesListener(EscalationPolicyService policies) {
        this.policies = policies;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Facts.pass(execution, DecisionRows.CANDIDATES, policies.candidates(conditions(execution), Facts.of(execution)));
    }

    private static Set<TriggerCondition> conditions(DelegateExecution execution) {
        var conditions =
                EnumSet.of(TriggerCondition.valueOf(String.valueOf(execution.getVariable(EscalationProcess.TRIGGER))));
        if (execution.getVariable("also_triggers") instanceof Collection<?> also) {
            also.stream()
                    .flatMap(word -> TriggerCondition.of(String.valueOf(word)).stream())
                    .forEach(conditions::add);
        }
        return conditions;
    }
}
