package org.tocsin.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of escalation as shipped. */
class EscalationDecisionsTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "escalation-matrix.csv", delimiter = '|', numLinesToSkip = 1)
    void climbsByTheMatrixOfSeed004(String priority, String ladder) {
        var answer = evaluate("escalation-matrix", facts().putValue("priority", priority));

        assertThat(answer.stream()
                        .map(row -> row.getEntry("level") + "@" + row.getEntry("after_minutes") + " "
                                + row.<List<String>>getEntry("actions").get(0))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(ladder == null ? "" : ladder);
        assertThat(answer)
                .allSatisfy(row -> assertThat(row.<String>getEntry("reason")).isNotBlank());
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvFileSource(resources = "escalation-level.csv", delimiter = '|', numLinesToSkip = 1)
    void beginsAtTheLevelOfSeed004(String trigger, String category, Boolean breach, Boolean loss, int level) {
        var answer = evaluate(
                "escalation-level",
                facts().putValue("trigger", trigger)
                        .putValue("category", category)
                        .putValue("security_breach", breach)
                        .putValue("data_loss", loss));

        assertThat(answer.getSingleResult().<Integer>getEntry("level")).isEqualTo(level);
        assertThat(answer.getSingleResult().<String>getEntry("reason")).isNotBlank();
    }

    @ParameterizedTest(name = "{0}: {1} minutes")
    @CsvSource({"P0,15", "P1,30", "P2,240", "P3,1440", "P4,1440", ",30"})
    void boundsHowLongAnEscalationIsHeld(String priority, int minutes) {
        var answer = evaluate("escalation-hold", facts().putValue("priority", priority));

        assertThat(answer.getSingleResult().<Integer>getEntry("max_minutes")).isEqualTo(minutes);
        assertThat(answer.getSingleResult().<String>getEntry("reason")).isNotBlank();
    }

    @Test
    void choosesThePoliciesWhoseOwnCriteriaMatch() {
        var candidates = List.of(policy("a", true), policy("b", false), policy("c", true));

        var answer = evaluate("escalation-policy", facts().putValue("candidates", candidates));

        assertThat(answer.getResultList())
                .containsExactly(Map.of("chosen", List.of("a", "c"), "reason", "Its own criteria match"));
    }

    @Test
    void choosesNothingWhereNoPolicyMatches() {
        assertThat(evaluate("escalation-policy", facts().putValue("candidates", List.of(policy("b", false))))
                        .getSingleResult()
                        .<List<String>>getEntry("chosen"))
                .isEmpty();
        assertThat(evaluate("escalation-policy", facts().putValue("candidates", List.of()))
                        .getSingleResult()
                        .<List<String>>getEntry("chosen"))
                .isEmpty();
    }

    private static Map<String, Object> policy(String id, boolean matches) {
        return Map.of("id", id, "name", "Policy " + id, "type", "TIME_BASED", "matches", matches);
    }

    private static VariableMap facts() {
        var facts = Variables.createVariables();
        for (var name : List.of("severity", "priority", "category", "customer", "service")) {
            facts.putValue(name, null);
        }
        return facts;
    }

    private static DmnDecisionTableResult evaluate(String table, VariableMap facts) {
        var file = EscalationDecisionsTest.class.getResourceAsStream("/decisions/" + table + ".dmn");
        return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(table, file), facts);
    }
}
