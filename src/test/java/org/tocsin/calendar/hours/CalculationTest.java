package org.tocsin.calendar.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.calendar.Calendars;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InvalidInput;

/** Questions about business time as JSON, in the week Mon, Wed, Fri 9–17, Tue, Thu 10–16, Sat 11–14:30. */
class CalculationTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new JavaTimeModule())
            .build();

    private final Calculation oddWeek = new Calculation(Calendars.oddWeek());

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | start,minutes",
                "{'start':'2006-01-04T09:00:00Z'} | minutes",
                "{'minutes':5} | start",
                "{'start':'2006-01-04T09:00:00Z','minutes':-1} | minutes",
                "{'start':'2006-01-04T09:00:00Z','minutes':5270401} | minutes",
                "{'start':'2006-01-04T09:00:00Z','minutes':1e999999999} | minutes",
                "{'start':'2006-01-04T09:00:00Z','minutes':1e-999999999} | minutes",
                "{'start':'2006-01-04T09:00:00Z','minutes':1,'days':1} | days",
                "{'start':'2006-01-04T09:00:00Z','days':1.5} | days",
                "{'start':'2006-01-04T09:00:00Z','days':-3661} | days",
                "{'start':'2006-01-04T09:00:00Z','days':1,'pauses':[{'from':'2006-01-04T09:00:00Z','to':'2006-01-04T10:00:00Z'}]}"
                        + " | pauses",
                "{'start':'0001-01-04T09:00:00Z','minutes':1} | start",
                "{'from':'2006-01-04T09:00:00Z'} | to",
                "{'from':'2006-01-04T09:00:00Z','to':'2006-01-04T10:00:00Z','start':'2006-01-04T09:00:00Z'} | from",
                "{'from':'2006-01-04T09:00:00Z','to':'2016-02-04T10:00:00Z'} | to",
                "{'from':'2006-01-04T09:00:00Z','to':'2006-01-04T10:00:00Z','pauses':[{'from':'2006-01-04T09:00:00Z'},null]}"
                        + " | pauses[0].to,pauses[1].from,pauses[1].to",
                "{'from':'2006-01-04T09:00:00Z','to':'2006-01-04T10:00:00Z','pauses':[{'from':'2006-01-04T09:00:01Z','to':'2006-01-04T09:00:00Z'}]}"
                        + " | pauses[0].to"
            })
    void namesTheFieldsThatAreWrong(String json, String fields) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> ask(json));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly(fields.split(","));
    }

    @Test
    void explainsWhatCounted() throws JsonProcessingException {
        var due = (Calculation.Due) ask("""
            {'start':'2006-01-04T15:58:30Z','minutes':90,
             'pauses':[{'from':'2006-01-04T16:00:00Z','to':'2006-01-04T16:30:30Z'}]}""");

        assertThat(due.due()).isEqualTo("2006-01-05T10:59:00Z");
        assertThat(due.explanation())
                .containsExactly(
                        counted("2006-01-04T15:58:30Z", "2006-01-04T16:00:00Z", "1.5"),
                        counted("2006-01-04T16:30:30Z", "2006-01-04T17:00:00Z", "29.5"),
                        counted("2006-01-05T10:00:00Z", "2006-01-05T10:59:00Z", "59"));
        assertThat(due.explanationCutOff()).isFalse();
    }

    @Test
    void explainsDaysForwardAndBack() throws JsonProcessingException {
        var forward = (Calculation.Due) ask("{'start':'2006-01-06T12:00:00Z','days':2}");
        var back = (Calculation.Due) ask("{'start':'2006-01-09T12:00:00Z','days':-2}");

        assertThat(forward.due()).isEqualTo("2006-01-09T12:00:00Z");
        assertThat(back.due()).isEqualTo("2006-01-06T12:00:00Z");
        assertThat(forward.explanation()).hasSize(3).isEqualTo(back.explanation());
    }

    @Test
    void whatPassedIsANumberOfMinutes() throws JsonProcessingException {
        assertThat(passed("{'from':'2006-01-01T00:00:00Z','to':'2006-01-08T00:00:00Z'}")
                        .businessMinutes())
                .hasToString("2370");
        assertThat(passed("{'from':'2006-01-08T00:00:00Z','to':'2006-01-01T00:00:00Z'}")
                        .businessMinutes())
                .hasToString("0");
        assertThat(passed("{'from':'2006-01-02T09:00:00Z','to':'2006-01-02T09:00:01.5Z'}")
                        .businessMinutes())
                .hasToString("0.025");
        assertThat(passed("{'from':'2006-01-02T09:00:00Z','to':'2006-01-02T12:20:00Z'}")
                        .businessMinutes())
                .hasToString("200");
    }

    @Test
    void aLongExplanationIsCutOff() throws JsonProcessingException {
        var years = passed("{'from':'2006-01-01T00:00:00Z','to':'2015-01-01T00:00:00Z'}");

        assertThat(years.explanation()).hasSize(500);
        assertThat(years.explanationCutOff()).isTrue();
    }

    private Calculation.Passed passed(String json) throws JsonProcessingException {
        return (Calculation.Passed) ask(json);
    }

    private Calculation.Answer ask(String json) throws JsonProcessingException {
        return oddWeek.answer(JSON.readValue(json.replace('\'', '"'), CalculationRequest.class));
    }

    private static Calculation.Counted counted(String from, String to, String minutes) {
        return new Calculation.Counted(Instant.parse(from), Instant.parse(to), new BigDecimal(minutes));
    }
}
