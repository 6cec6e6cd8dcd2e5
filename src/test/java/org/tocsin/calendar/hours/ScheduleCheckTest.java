package org.tocsin.calendar.hours;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.calendar.LocalWindow;
import org.tocsin.calendar.holidays.Holiday;
import org.tocsin.calendar.holidays.PublicHolidays;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;

/** Checks of a calendar's JSON. */
class ScheduleCheckTest {

    private static final String NINE_TO_FIVE = "'weekday_start':'09:00','weekday_end':'17:00'";
    private static final PublicHolidays COUNTRIES = new PublicHolidays();
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
                "{'weekday_start':'09:00:00.5','weekday_end':'17:00'} | weekday_start",
                "{NINE_TO_FIVE,'weekend_start':'10:00'} | weekend_end",
                "{NINE_TO_FIVE,'timezone':'Mars/Olympus'} | timezone",
                "{NINE_TO_FIVE,'timezone':'+02:00'} | timezone",
                "{NINE_TO_FIVE,'timezone':'UTC+2'} | timezone",
                "{NINE_TO_FIVE,'timezone':'EST'} | timezone",
                "{NINE_TO_FIVE,'timezone':'Z'} | timezone",
                "{NINE_TO_FIVE,'holiday_calendar':['2024-02-30']} | holiday_calendar[0]",
                "{NINE_TO_FIVE,'holiday_calendar':['DE','XX','US-XX','DE-BY-','all']} | holiday_calendar[1],holiday_calendar[2],holiday_calendar[3],holiday_calendar[4]",
                "{NINE_TO_FIVE,'holiday_calendar':[null,{},{'date':'DE','is_active':false}]} | holiday_calendar[0],holiday_calendar[1],holiday_calendar[2]",
                "{NINE_TO_FIVE,'holiday_calendar':['2024-12-25',{'date':'2024-12-25','is_active':false}]} | holiday_calendar[1]",
                "{NINE_TO_FIVE,'day_overrides':{'someday':[]}} | day_overrides.someday",
                "{NINE_TO_FIVE,'day_overrides':{'2026-02-30':[]}} | day_overrides.2026-02-30",
                "{NINE_TO_FIVE,'day_overrides':{'MONDAY':[],'monday':[]}} | day_overrides.monday",
                "{NINE_TO_FIVE,'day_overrides':{'2026-01-01':{'start':'9'}}} | day_overrides.2026-01-01.start,day_overrides.2026-01-01.end",
                "{NINE_TO_FIVE,'day_overrides':{'SUNDAY':[{'start':'09:00','end':'12:00'},{'start':'11:00','end':'13:00'}]}} | day_overrides.SUNDAY[1]",
                "{NINE_TO_FIVE,'day_overrides':{'SUNDAY':[{'start':'12:00','end':'13:00'},{'start':'22:00','end':'06:00'},{'start':'23:00','end':'24:00'}]}} | day_overrides.SUNDAY[2]",
                "{NINE_TO_FIVE,'day_overrides':{'SUNDAY':[{'start':'09:00','end':'09:00'},null]}} | day_overrides.SUNDAY[0].end,day_overrides.SUNDAY[1]",
                "{NINE_TO_FIVE,'day_overrides':{'MONDAY':[],'TUESDAY':[],'WEDNESDAY':[],'THURSDAY':[],'FRIDAY':[]}} | day_overrides"
            })
    void namesTheFieldsThatAreWrong(String json, String fields) throws JsonProcessingException {
        assertThat(errors(json)).extracting(FieldError::field).containsExactly(fields.split(","));
    }

    @Test
    void takesWindowsPastMidnightWholeDaysAndSingleOverrides() throws JsonProcessingException {
        var schedule = read("""
            {'weekday_start':'22:00','weekday_end':'06:00','weekend_start':'00:00','weekend_end':'24:00',
             'holiday_calendar':['2026-12-25','2026-12-25'],'day_overrides':{'2026-01-01':{'start':'10:00','end':'12:00'}}}""");

        assertThat(schedule.weekdayStart()).isEqualTo("22:00:00");
        assertThat(schedule.weekendEnd()).isEqualTo("24:00:00");
        assertThat(schedule.holidayCalendar()).containsExactly(Holiday.of("2026-12-25"));
        assertThat(schedule.dayOverrides().get("2026-01-01")).containsExactly(new WrittenHours.Span("10:00", "12:00"));
        assertThat(schedule.workingHours(COUNTRIES).week().get(DayOfWeek.SUNDAY))
                .containsExactly(LocalWindow.WHOLE_DAY);
    }

    @Test
    void aDateBeatsAHolidayAndAHolidayBeatsAWeekday() throws JsonProcessingException {
        var hours = read("""
            {NINE_TO_FIVE,'holiday_calendar':['2026-12-25','2026-12-26','2026-12-28'],
             'day_overrides':{'saturday':[{'start':'11:00','end':'14:30'}],'2026-12-25':[{'start':'13:00','end':'14:00'},
             {'start':'09:00','end':'13:00'}],'2027-01-02':[],'2026-12-29':null}}""").workingHours(COUNTRIES);

        assertThat(hours.windows(LocalDate.of(2026, 12, 19))).containsExactly(LocalWindow.of("11:00", "14:30"));
        assertThat(hours.windows(LocalDate.of(2026, 12, 25))).hasSize(2); // they touch, which is no overlap
        assertThat(hours.windows(LocalDate.of(2026, 12, 26))).isEmpty();
        assertThat(hours.windows(LocalDate.of(2026, 12, 28))).isEmpty();
        assertThat(hours.windows(LocalDate.of(2026, 12, 29))).hasSize(1);
        assertThat(hours.windows(LocalDate.of(2027, 1, 2))).isEmpty();
        assertThat(hours.windows(LocalDate.of(2027, 1, 3))).isEmpty();
    }

    @Test
    void aCountrysHolidaysCountExceptTheDaysTakenOut() throws JsonProcessingException {
        var hours = read("""
            {NINE_TO_FIVE,'holiday_calendar':['us','de-by','2024-07-04',
             {'date':'2024-05-27','name':'Memorial Day','is_active':false}]}""").workingHours(COUNTRIES);

        assertThat(hours.windows(LocalDate.of(2024, 11, 28))).isEmpty(); // Thanksgiving
        assertThat(hours.windows(LocalDate.of(2024, 1, 6))).isEmpty(); // Epiphany in Bavaria
        assertThat(hours.windows(LocalDate.of(2024, 5, 27))).hasSize(1);
        assertThat(hours.windows(LocalDate.of(2024, 5, 28))).hasSize(1);
        assertThat(hours.windows(LocalDate.of(2027, 12, 31))).isEmpty(); // New Year 2028 is a Saturday
        assertThat(hours.windows(LocalDate.of(2300, 12, 25))).hasSize(1);
    }

    @Test
    void everyRegionIsATimeZone() throws JsonProcessingException {
        for (var zone : ZoneId.getAvailableZoneIds()) {
            assertThat(read("{NINE_TO_FIVE,'timezone':'" + zone + "'}").timezone())
                    .isEqualTo(zone);
        }
    }

    private static WrittenHours read(String json) throws JsonProcessingException {
        var errors = new InputErrors();
        var schedule = new WrittenHoursCheck(errors, COUNTRIES).read(request(json));
        errors.throwIfAny();
        return schedule;
    }

    private static List<FieldError> errors(String json) throws JsonProcessingException {
        var errors = new InputErrors();
        new WrittenHoursCheck(errors, COUNTRIES).read(request(json));
        try {
            errors.throwIfAny();
            return List.of();
        } catch (InvalidInput e) {
            return e.errors();
        }
    }

    private static BusinessHoursRequest request(String json) throws JsonProcessingException {
        return JSON.readValue(
                json.replace("NINE_TO_FIVE", NINE_TO_FIVE).replace('\'', '"'), BusinessHoursRequest.class);
    }
}
