package org.tocsin.escalation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.escalation.steps.DayTime;
import org.tocsin.escalation.steps.EscalationSteps;
import org.tocsin.escalation.steps.StepOptions;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InvalidInput;

class PolicyCheckTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    private static final String OF_SEED_000 = """
        {"name": "Critical Escalation", "description": "Escalation for critical incidents",
         "escalation_type": "TIME_BASED", "trigger_condition": "SLA_THRESHOLD",
         "incident_severities": ["CRITICAL", "EMERGENCY"], "trigger_delay_minutes": 0,
         "escalation_steps": [
           {"level": 1, "delay_minutes": 5, "actions": ["notify_oncall", "notify_manager"], "channels": ["email", "sms"]},
           {"level": 2, "delay_minutes": 15, "actions": ["notify_director", "page_oncall"], "channels": ["email", "sms", "phone"]}],
         "notification_channels": ["email", "sms", "phone"], "is_active": true}\
        """;

    @Test
    void takesAPolicyAsItIsWritten() throws JsonProcessingException {
        var terms = PolicyCheck.check(JSON.readValue(OF_SEED_000, PolicyInput.class));

        assertThat(terms.triggerCondition()).isEqualTo(TriggerCondition.SLA_THRESHOLD);
        assertThat(terms.incidentSeverities()).containsExactly("CRITICAL", "EMERGENCY");
        assertThat(terms.escalationSteps())
                .containsExactly(
                        new EscalationStep(1, 5, List.of("notify_oncall", "notify_manager"), List.of("email", "sms")),
                        new EscalationStep(
                                2, 15, List.of("notify_director", "page_oncall"), List.of("email", "sms", "phone")));
        assertThat(terms.isActive()).isTrue();
    }

    @Test
    void aPolicyWrittenBackIsTheSamePolicy() throws JsonProcessingException {
        var terms = PolicyCheck.check(JSON.readValue(OF_SEED_000, PolicyInput.class));

        assertThat(PolicyCheck.check(PolicyInput.of(terms))).isEqualTo(terms);
    }

    private static final String WITH_OPTIONS = """
        {"name": "Nights", "trigger_condition": "CUSTOM", "condition": "count(affected_services) > 2",
         "repeat_count": 3, "repeat_after_minutes": 10, "ack_timeout_minutes": 30, "renotify_interval_minutes": 5,
         "hold_until_open": "6d1b0a0e-4c0f-4c55-9a1c-0d6f0a0b0c0d",
         "escalation_steps": [
           {"level": 1, "delay_minutes": 0, "actions": ["notify_team", "run_automation"], "round_robin": true,
            "ack_required": "all", "weekdays": ["monday", "SUNDAY"], "local_time": {"from": "22:00", "to": "06:00"},
            "continue_between": {"from": "09:00", "to": "17:00"}}]}\
        """;

    @Test
    void takesEachOptionAndWritesItBack() throws JsonProcessingException {
        var terms = PolicyCheck.check(JSON.readValue(WITH_OPTIONS, PolicyInput.class));

        assertThat(terms.options().repetition()).isEqualTo(new EscalationSteps.Repetition(3, 10, 5));
        assertThat(terms.options().holdPriorities()).containsExactly("P3", "P4");
        assertThat(terms.escalationSteps().get(0).options())
                .isEqualTo(new StepOptions(
                        true,
                        true,
                        List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                        new DayTime("22:00", "06:00", null),
                        new DayTime("09:00", "17:00", "UTC")));
        assertThat(PolicyCheck.check(PolicyInput.of(terms))).isEqualTo(terms);
    }

    @Test
    void withoutStepsItUsesTheMatrix() throws JsonProcessingException {
        var terms = PolicyCheck.check(
                JSON.readValue("{\"name\": \"All\", \"trigger_condition\": \"incident_created\"}", PolicyInput.class));

        assertThat(terms.escalationSteps()).isEmpty();
        assertThat(terms.escalationType()).isEqualTo(EscalationType.TIME_BASED);
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvFileSource(resources = "bad-policies.csv", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void refusesAndNamesTheField(String body, String field, String code) throws JsonProcessingException {
        var input = JSON.readValue(body, PolicyInput.class);

        var refused = catchThrowableOfType(InvalidInput.class, () -> PolicyCheck.check(input));

        assertThat(refused).isNotNull();
        assertThat(refused.errors())
                .extracting(FieldError::field, FieldError::code)
                .contains(tuple(field, code));
    }
}
