package org.tocsin.escalation;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** Lays the facts with which the escalation was triggered before what follows; a table finds null where one is absent. */
@Component
class EscalationFactsListener implements ExecutionListener {

    private static final String[] OF_SHIPPED_TABLES = {
        "priority",
        "severity",
        "category",
        "kind",
        "service",
        "customer",
        "project",
        "team",
        "department",
        "assignee",
        "source",
        "labels",
        "security_breach",
        "data_loss"
    };

    private final EscalationClimb climb;

    EscalationFactsListener(EscalationClimb climb) {
        this.climb = climb;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Map<String, @Nullable Object> facts = climb.facts(EscalationProcess.id(execution));
        for (var name : OF_SHIPPED_TABLES) {
            facts.putIfAbsent(name, null);
        }
        Facts.put(execution, facts);
    }
}
