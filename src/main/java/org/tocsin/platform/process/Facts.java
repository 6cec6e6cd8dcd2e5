package org.tocsin.platform.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a subject while one transaction runs: severity, priority, category, kind, service, customer, project, team, department,
 * assignee, source, labels, title and so on, named as in the API. Decision tables use each by its name. They are transient variables: our
 * tables hold the truth, and the engine stores no copy.
 */
public final class Facts {

    /** All facts as one map, for Java; a decision table uses the single names. */
    public static final String VARIABLE = "facts";

    /** The result rows of the last business rule task, passed on by {@code ${keepAnswersListener}}. */
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

    /** @return the facts set in this transaction, empty if there are none */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> of(DelegateExecution execution) {
        var facts = execution.getVariable(VARIABLE);
        return facts == null ? Map.of() : (Map<String, @Nullable Object>) facts;
    }
}
