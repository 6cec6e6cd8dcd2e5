package org.tocsin.escalation.trigger;

import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.escalation.facts.DecisionRows;
import org.tocsin.escalation.facts.SubjectFacts;
import org.tocsin.escalation.instance.EscalationProcess;
import org.tocsin.escalation.instance.Trigger;
import org.tocsin.escalation.policy.TriggerCondition;
import org.tocsin.platform.process.Facts;

/** "Start escalations": starts the policies that the table chose. */
@Component
class StartEscalationsDelegate implements JavaDelegate {

    /** Facts of an automatic escalation, for the table that chooses the level. */
    private static final List<String> DEMANDED = List.of("demanded_level", "demanded_reason");

    private final EscalationTriggers triggers;

    StartEscalationsDelegate(EscalationTriggers triggers) {
        this.triggers = triggers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var rows = DecisionRows.of(execution.getVariable(Facts.ANSWERS));
        var facts = new HashMap<>(Facts.of(execution));
        DEMANDED.forEach(name -> facts.put(name, execution.getVariable(name)));
        var condition = TriggerCondition.valueOf(String.valueOf(execution.getVariable(EscalationProcess.TRIGGER)));
        triggers.fire(
                new Trigger(SubjectFacts.subject(facts), condition, facts, DecisionRows.reasons(rows)),
                DecisionRows.chosen(rows));
    }
}
