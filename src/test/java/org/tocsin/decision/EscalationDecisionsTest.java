package org.tocsin.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
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

/** The escalation tables as shipped. */
class EscalationDecisionsTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "escalation-matrix.csv", delimiter = '|', numLinesToSkip = 1)
    void followsTheShippedMatrix(String trigger, String priority, String steps) {
        var answer = evaluate(
                "escalation-matrix", facts().putValue("priority", priority).putValue("trigger", trigger));

        assertThat(answer.stream()
                        .map(row -> row.getEntry("level") + "@" + row.getEntry("after_minutes") + " "
                                + row.<List<String>>getEntry("actions").get(0))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(steps == null ? "" : steps);
        assertThat(answer)
                .allSatisfy(row -> assertThat(row.<String>getEntry("reason")).isNotBlank());
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvFileSource(resources = "escalation-level.csv", delimiter = '|', numLinesToSkip = 1)
    void beginsAtTheLevelOfSeed004AndTellsThoseItNames(
            String trigger, String category, String said, Integer demanded, int level, String told) {
        var facts = facts().putValue("trigger", trigger)
                .putValue("category", category)
                .putValue("demanded_level", demanded)
                .putValue("demanded_reason", "It is not resolved");
        List.of("security_breach", "data_breach", "data_loss", "data_unrecoverable", "performance")
                .forEach(fact -> facts.putValue(fact, fact.equals(said)));

        var answer = evaluate("escalation-level", facts);

        assertThat(answer).extracting(row -> row.<Integer>getEntry("level")).contains(level);
        assertThat(answer)
                .allSatisfy(row -> assertThat(row.<Integer>getEntry("level")).isLessThanOrEqualTo(level))
                .allSatisfy(row -> assertThat(row.<String>getEntry("reason")).isNotBlank());
        assertThat(answer.stream()
                        .filter(row -> row.containsKey("tell") && row.getEntry("tell") != null)
                        .map(row -> row.getEntry("tell_level") + ": "
                                + String.join(", ", row.<List<String>>getEntry("tell")))
                        .distinct()
                        .collect(Collectors.joining("; ")))
                .isEqualTo(told == null ? "" : told);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "escalation-trigger.csv", delimiter = '|', numLinesToSkip = 1)
    void raisesWhatSeed004RaisesByItself(String priority, int services, String category, String expected) {
        var facts = facts().putValue("priority", priority)
                .putValue("category", category)
                .putValue("affected_services", services == 0 ? null : Collections.nCopies(services, "checkout"));
        List.of("security_breach", "data_breach", "data_loss", "data_unrecoverable")
                .forEach(fact -> facts.putValue(fact, false));

        var answer = evaluate("escalation-trigger", facts);

        assertThat(answer.stream()
                        .map(row -> row.getEntry("trigger") + "@" + row.getEntry("after_minutes") + "->"
                                + row.getEntry("level")
                                + (row.getEntry("services") == null
                                        ? ""
                                        : " if " + row.getEntry("services") + " in " + row.getEntry("within_minutes")))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0}: {1} minutes")
    @CsvSource({"P0,15", "P1,30", "P2,240", "P3,1440", "P4,1440", ",30"})
    void boundsHowLongAnEscalationIsHeld(String priority, int minutes) {
        var answer = evaluate("escalation-hold", facts().putValue("priority", priority));

        assertThat(answer.getSingleResult().<Integer>getEntry("max_minutes")).isEqualTo(minutes);
        assertThat(answer.getSingleResult().<String>getEntry("reason")).isNotBlank();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "customer-escalation.csv", delimiter = '|', numLinesToSkip = 1)
    void notifiesByKindAndPlansUpdatesByPriority(String kind, String priority, String told, String every) {
        var answer = evaluate(
                "customer-escalation",
                facts().putValue("customer_escalation", kind).putValue("priority", priority));

        assertThat(answer.stream()
                        .flatMap(row -> row.<List<String>>getEntry("tell").stream())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(told);
        assertThat(answer.stream()
                        .filter(row -> row.getEntry("update_every_minutes") != null)
                        .map(row -> row.getEntry("update_every_minutes").toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(every == null ? "" : every);
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
