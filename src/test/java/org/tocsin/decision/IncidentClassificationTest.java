package org.tocsin.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** decisions/incident-classification.dmn as shipped. */
class IncidentClassificationTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = ENGINE.parseDecision("incident-classification", table());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "incident-classification.csv", delimiter = '|', numLinesToSkip = 1)
    void classifies(
            String name,
            String severity,
            String priority,
            String category,
            String expectedSeverity,
            String expectedPriority,
            String expectedCategory) {
        var answer = classify(severity, priority, category);

        assertThat(answer)
                .containsEntry("severity", expectedSeverity)
                .containsEntry("priority", expectedPriority)
                .containsEntry("category", expectedCategory);
    }

    @Test
    void everyAnswerSaysWhy() {
        assertThat(classify("CRITICAL", null, null)).containsEntry("reason", "Priority follows from severity CRITICAL");
        assertThat(classify(null, null, null)).containsEntry("reason", "No severity given: MEDIUM, and so P3");
    }

    private static Map<String, Object> classify(String severity, String priority, String category) {
        var facts = Variables.createVariables()
                .putValue("severity", severity)
                .putValue("priority", priority)
                .putValue("category", category)
                .putValue("kind", "INCIDENT")
                .putValue("service", null);
        return ENGINE.evaluateDecisionTable(TABLE, facts).getSingleResult().getEntryMap();
    }

    private static InputStream table() {
        return IncidentClassificationTest.class.getResourceAsStream("/decisions/incident-classification.dmn");
    }
}
