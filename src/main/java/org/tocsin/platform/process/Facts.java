package org.tocsin.platform.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * What decisions and steps may know about a subject while one transaction runs: severity, priority, category, kind, service,
 * customer, project, team, department, assignee, source, labels, title and so on, named as in the API. Decision tables use
 * each by its own name. They live as transient variables: the truth is in our tables and no copy is stored with the engine.
 */
public final class Facts {

    /** All facts as one map, for Java; a decision table uses the single names. */
    public static final String VARIABLE = "facts";

    /** Rows of the answer of the last business rule task, kept by {@code ${keepAnswersListener}} for the next step. */
    public static final String ANSWERS = "answers";

    private Facts() {}

    public static void put(DelegateExecution execution, Map<String, ? extends @Nullable Object> facts) {
        facts.forEach((name, value) -> pass(execution, name, value));
        pass(execution, VARIABLE, new HashMap<>(facts));
    }

    /** Sets one transient variable for the steps that follow in this transaction. */
    public static void pass(DelegateExecution execution, String name, @Nullable Object value) {
        var process = execution.getProcessInstance();
        if (!process.hasVariableLocal(name) || !Objects.equals(process.getVariableLocal(name), value)) {
            process.setVariable(name, Variables.untypedValue(value, true));
        }
    }

    /** @return the facts put in this transaction, empty if none were */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> of(DelegateExecution execution) {
        var facts = execution.getVariable(VARIABLE);
        return facts == null ? Map.of() : (Map<String, @Nullable Object>) facts;
    }
}
