package org.tocsin.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** shift-swap-approval.dmn as shipped. */
class ShiftSwapApprovalTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "shift-swap-approval.csv", delimiter = '|', numLinesToSkip = 1)
    void asksForApprovalWhereThereIsTime(boolean live, double hoursAhead, boolean needed, String why) {
        var facts = Variables.createVariables()
                .putValue("live", live)
                .putValue("hours_ahead", hoursAhead)
                .putValue("rotation", "Primary")
                .putValue("team", "");
        var table = getClass().getResourceAsStream("/decisions/shift-swap-approval.dmn");

        var answer = ENGINE.evaluateDecisionTable(ENGINE.parseDecision("shift-swap-approval", table), facts)
                .getSingleResult();

        assertThat(answer.<Boolean>getEntry("approval_needed")).isEqualTo(needed);
        assertThat(answer.<String>getEntry("reason")).isEqualTo(why);
    }
}
