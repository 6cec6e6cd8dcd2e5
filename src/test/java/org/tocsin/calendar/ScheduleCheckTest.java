package org.tocsin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.platform.FieldError;
import org.tocsin.platform.InputErrors;
import org.tocsin.platform.InvalidInput;

/** What a calendar may look like, as JSON. */
class ScheduleCheckTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | weekday_start,weekday_end",
                "{'weekday_start':'09:00'} | weekday_end",
                "{'weekday_start':'09:00','weekday_end':'09:00:00'} | weekday_end",
                "{'weekday_start':'00:00','weekday_end':'00:00'} | weekday_end",
                "{'weekday_start':'25:00','weekday_end':'17:00'} | weekday_start",
                "{'weekday_start':'09:00','weekday_end':'17:00','weekend_start':'10:00'} | weekend_end",
                "{'weekday_start':'09:00','weekday_end':'17:00','timezone':'Mars/Olympus'} | timezone",
                "{'weekday_start':'09:00','weekday_end':'17:00','holiday_calendar':['2024-02-30']} | holiday_calendar[0]",
                "{'weekday_start':'09:00','weekday_end':'17:00','day_overrides':{'someday':[]}} | day_overrides.someday",
                "{'weekday_start':'09:00','weekday_end':'17:00','day_overrides':{'2026-01-01':{'start':'9'}}} | day_overrides.2026-01-01.start,day_overrides.2026-01-01.end"
            })
    void namesTheFieldsThatAreWrong(String json, String fields) throws JsonProcessingException {
        assertThat(errors(json)).extracting(FieldError::field).containsExactly(fields.split(","));
    }

    @Test
    void takesWindowsPastMidnightWholeDaysAndSingleOverrides() throws JsonProcessingException {
        var schedule = new ScheduleCheck(new InputErrors()).read(request("""
                {'weekday_start':'22:00','weekday_end':'06:00','weekend_start':'00:00','weekend_end':'24:00',
                 'holiday_calendar':['2026-12-25','2026-12-25'],'day_overrides':{'2026-01-01':{'start':'10:00','end':'12:00'}}}"""));

        assertThat(schedule.weekdayStart()).isEqualTo("22:00:00");
        assertThat(schedule.weekendEnd()).isEqualTo("24:00:00");
        assertThat(schedule.holidayCalendar()).containsExactly("2026-12-25");
        assertThat(schedule.dayOverrides().get("2026-01-01"))
                .containsExactly(new Schedule.Span("10:00:00", "12:00:00"));
        assertThat(schedule.workingHours().week().get(java.time.DayOfWeek.SUNDAY))
                .containsExactly(Window.WHOLE_DAY);
    }

    private static List<FieldError> errors(String json) throws JsonProcessingException {
        var errors = new InputErrors();
        new ScheduleCheck(errors).read(request(json));
        try {
            errors.throwIfAny();
            return List.of();
        } catch (InvalidInput e) {
            return e.errors();
        }
    }

    private static BusinessHoursRequest request(String json) throws JsonProcessingException {
        return JSON.readValue(json.replace('\'', '"'), BusinessHoursRequest.class);
    }
}
