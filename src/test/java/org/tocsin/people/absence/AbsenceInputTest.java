package org.tocsin.people.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;

class AbsenceInputTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void wholeDaysAreThoseOfThePersonsZoneAndTheLastOneCounts() {
        var plan = read(new AbsenceInput("pto", null, null, "2026-08-03", "2026-08-07", " Sea "), null);

        assertThat(plan)
                .isEqualTo(new AbsenceEntry.Plan(
                        AbsenceKind.PTO,
                        Instant.parse("2026-08-03T05:00:00Z"),
                        Instant.parse("2026-08-08T05:00:00Z"),
                        "Sea"));
    }

    @Test
    void anInstantAndADayGoTogether() {
        var plan = read(new AbsenceInput("SICK", "2026-06-01T09:00:00Z", null, null, "2026-06-01", null), null);

        assertThat(plan.start()).isEqualTo("2026-06-01T09:00:00Z");
        assertThat(plan.end()).isEqualTo("2026-06-02T05:00:00Z");
        assertThat(plan.reason()).isEmpty();
    }

    @Test
    void aDayTakesThePlaceOfTheInstantThatWasThere() {
        var before = read(new AbsenceInput("PTO", null, null, "2026-08-03", "2026-08-07", null), null);
        var echoed = AbsenceInput.of(before);

        var plan =
                read(new AbsenceInput("PTO", echoed.startTime(), echoed.endTime(), null, "2026-08-08", null), before);

        assertThat(plan.start()).isEqualTo(before.start());
        assertThat(plan.end()).isEqualTo("2026-08-09T05:00:00Z");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}: {5}")
    @CsvSource(textBlock = """
            ,      2026-06-02T09:00:00Z, 2026-06-02T10:00:00Z, ,           ,           kind
            NAP,   2026-06-02T09:00:00Z, 2026-06-02T10:00:00Z, ,           ,           kind
            PTO,   ,                     2026-06-02T10:00:00Z, ,           ,           start_time
            PTO,   2026-06-02T09:00:00Z, ,                     ,           ,           end_time
            PTO,   2026-06-02,           2026-06-02T10:00:00Z, ,           ,           start_time
            PTO,   2026-06-02T09:00:00Z, 2026-06-02T09:00:00Z, ,           ,           end_time
            PTO,   2026-06-02T09:00:00Z, 2027-06-04T09:00:00Z, ,           ,           end_time
            PTO,   2025-05-30T09:00:00Z, 2025-06-03T09:00:00Z, ,           ,           start_time
            PTO,   ,                     ,                     2026-06-31,  2026-07-01, start
            PTO,   ,                     ,                     2026-06-03,  2026-06-02, end
            PTO,   ,                     ,                     2029-06-03,  2029-06-10, end
            PTO,   2026-06-02T09:00:00Z, ,                     2026-06-02,  2026-06-02, start
            """)
    void namesWhatIsWrong(String kind, String startTime, String endTime, String start, String end, String field) {
        var errors = new InputErrors();
        new AbsenceInput(kind, startTime, endTime, start, end, null).read(CHICAGO, NOW, null, errors);

        assertThat(fields(errors)).contains(field);
    }

    private static AbsenceEntry.Plan read(AbsenceInput input, AbsenceEntry.Plan before) {
        var errors = new InputErrors();
        var plan = input.read(CHICAGO, NOW, before, errors);
        errors.throwIfAny();
        return plan;
    }

    private static List<String> fields(InputErrors errors) {
        return catchThrowableOfType(InvalidInput.class, errors::throwIfAny).errors().stream()
                .map(FieldError::field)
                .toList();
    }
}
