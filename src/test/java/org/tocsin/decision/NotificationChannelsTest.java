package org.tocsin.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** notification-channels.dmn as shipped. */
class NotificationChannelsTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
    @CsvFileSource(resources = "notification-channels.csv", delimiter = '|', numLinesToSkip = 1)
    void choosesTheChannels(
            String type,
            String priority,
            String severity,
            Integer level,
            Integer hour,
            String channels,
            boolean waits,
            String why) {
        var facts = Variables.createVariables()
                .putValue("notice_type", type)
                .putValue("priority", priority)
                .putValue("severity", severity)
                .putValue("level", level)
                .putValue("hour", hour);
        var table = getClass().getResourceAsStream("/decisions/notification-channels.dmn");

        var answer = ENGINE.evaluateDecisionTable(ENGINE.parseDecision("notification-channels", table), facts)
                .getSingleResult();

        assertThat(answer.<List<String>>getEntry("channels")).containsExactly(channels.split(" "));
        assertThat(answer.<Boolean>getEntry("can_wait")).isEqualTo(waits);
        assertThat(answer.<String>getEntry("reason")).contains(why);
    }
}
