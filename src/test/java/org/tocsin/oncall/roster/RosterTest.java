package org.tocsin.oncall.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.Rotas.A;
import static org.tocsin.oncall.roster.Rotas.B;
import static org.tocsin.oncall.roster.Rotas.C;
import static org.tocsin.oncall.roster.Rotas.U;
import static org.tocsin.oncall.roster.Rotas.UTC;
import static org.tocsin.oncall.roster.Rotas.V;
import static org.tocsin.oncall.roster.Rotas.groups;
import static org.tocsin.oncall.roster.Rotas.letters;
import static org.tocsin.oncall.roster.Rotas.person;
import static org.tocsin.oncall.roster.Rotas.turns;
import static org.tocsin.oncall.roster.Rotas.utc;
import static org.tocsin.oncall.roster.Rotas.window;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;

/** Who is on call on 2018-01-01, after layers, overrides and temporary schedules. */
class RosterTest {

    private static final String DAY = "2018-01-01T";

    @Test
    void aReplacementCutsTheShiftAndTheViewCutsBoth() {
        var roster = with(daily("U", "08:00", "10:00"), instead(U, V, "08:30", "08:45"));

        assertThat(shown(roster, "08:00", "09:00")).isEqualTo("U 08:00-08:30, V 08:30-08:45, U 08:45-09:00");
        assertThat(roster.between(at("08:00"), at("09:00")).shifts())
                .extracting(Shift::source)
                .containsExactly(ShiftSource.LAYER, ShiftSource.OVERRIDE, ShiftSource.LAYER);
    }

    @Test
    void somebodyElseMayBeOnCallBeside() {
        var roster = with(
                daily("U", "08:00", "10:00"), instead(null, V, "08:00", "08:15"), instead(null, V, "08:30", "08:45"));

        assertThat(shown(roster, "08:00", "09:00"))
                .isEqualTo("UV 08:00-08:15, U 08:15-08:30, UV 08:30-08:45, U 08:45-09:00");
    }

    @Test
    void whoIsRemovedLeavesAGap() {
        var roster = with(daily("U", "08:00", "10:00"), instead(U, null, "08:30", "08:45"));

        assertThat(shown(roster, "08:00", "09:00")).isEqualTo("U 08:00-08:30, U 08:45-09:00");
        assertThat(roster.between(at("08:00"), at("09:00")).gaps()).containsExactly(interval("08:30", "08:45"));
    }

    @Test
    void aTemporaryScheduleReplacesEverythingInItsWindow() {
        var temporary = temporary("08:15", "08:45", "W 08:25 08:35");
        var roster = new Roster(List.of(daily("U", "08:00", "10:00")), List.of(temporary), List.of());

        assertThat(shown(roster, "08:00", "09:00")).isEqualTo("U 08:00-08:15, W 08:25-08:35, U 08:45-09:00");
        assertThat(roster.between(at("08:00"), at("09:00")).gaps())
                .containsExactly(interval("08:15", "08:25"), interval("08:35", "08:45"));
    }

    @Test
    void temporarySchedulesThatOverlapAreOne() {
        var merged = TemporarySchedule.merge(List.of(
                temporary("10:00", "20:00", "F 12:00 18:00", "B 12:00 15:00", "F 11:00 12:00", "B 14:00 16:00"),
                temporary("09:00", "20:00", "B 11:00 15:00"),
                temporary("21:00", "22:00", "B 21:00 23:00")));

        assertThat(merged)
                .extracting(TemporarySchedule::window)
                .containsExactly(interval("09:00", "20:00"), interval("21:00", "22:00"));
        assertThat(merged.get(0).shifts())
                .containsExactlyInAnyOrder(shift('B', "11:00", "16:00"), shift('F', "11:00", "18:00"));
        assertThat(merged.get(1).shifts()).containsExactly(shift('B', "21:00", "22:00"));
    }

    @Test
    void overridesDoNotChainInWhateverOrder() {
        var first = instead(A, B, "09:00", "13:00");
        var second = instead(B, C, "10:00", "12:00");

        for (var order : List.of(List.of(first, second), List.of(second, first))) {
            var roster = new Roster(List.of(daily("A", "08:00", "14:00")), List.of(), order);
            assertThat(letters(roster.at(at("11:00")).orElseThrow().people())).isEqualTo("B");
            assertThat(shown(roster, "08:00", "14:00")).isEqualTo("A 08:00-09:00, B 09:00-13:00, A 13:00-14:00");
        }
    }

    @Test
    void twoOfAGroupAreReplacedEachOnTheirOwn() {
        var roster =
                with(daily("AB", "08:00", "10:00"), instead(A, B, "08:00", "09:00"), instead(B, C, "08:00", "09:00"));

        assertThat(shown(roster, "08:00", "10:00")).isEqualTo("BC 08:00-09:00, AB 09:00-10:00");
    }

    @Test
    void anOverrideActsOnATemporarySchedule() {
        var roster = new Roster(
                List.of(daily("U", "08:00", "10:00")),
                List.of(temporary("08:00", "09:00", "W 08:00 09:00")),
                List.of(instead(person('W'), V, "08:30", "09:00"), instead(U, A, "08:00", "09:00")));

        assertThat(shown(roster, "08:00", "10:00")).isEqualTo("W 08:00-08:30, V 08:30-09:00, U 09:00-10:00");
    }

    @Test
    void aLowerLayerFillsWhereAHigherOneHasNobody() {
        var roster = new Roster(
                List.of(daily("A", "08:00", "12:00"), daily("B", "11:00", "16:00"), daily("C", "15:00", "17:00")),
                List.of(),
                List.of());

        assertThat(shown(roster, "07:00", "18:00")).isEqualTo("A 08:00-12:00, B 12:00-16:00, C 16:00-17:00");
        assertThat(roster.between(at("07:00"), at("18:00")).gaps())
                .containsExactly(interval("07:00", "08:00"), interval("17:00", "18:00"));
        assertThat(roster.at(at("13:00")).orElseThrow().start()).isEqualTo(at("12:00"));
    }

    @Test
    void whatChangesNothingLeavesNoTrace() {
        var roster = with(
                daily("U", "08:00", "10:00"), instead(A, null, "08:15", "08:30"), instead(null, U, "08:30", "09:00"));

        assertThat(shown(roster, "08:00", "10:00")).isEqualTo("U 08:00-10:00");
        assertThat(roster.at(at("08:20")).orElseThrow().end()).isEqualTo(at("10:00"));
    }

    @Test
    void everyShiftSaysWhy() {
        var roster = with(daily("U", "08:00", "10:00"), instead(U, V, "09:00", "10:00"));

        assertThat(roster.between(at("08:00"), at("10:00")).shifts())
                .extracting(Shift::reason)
                .containsExactly("turn 1 of U 08:00", "dentist");
    }

    private static Turns daily(String people, String start, String end) {
        var turns = turns(
                LocalDateTime.parse(DAY + "00:00"),
                TurnUnit.DAYS,
                1,
                Weekdays.ALL,
                List.of(window(start, end)),
                UTC,
                groups(people));
        return new Turns(people + " " + start, turns.calendar(), turns.hours(), turns.groups());
    }

    private static Roster with(Turns layer, Substitution... substitutions) {
        return new Roster(List.of(layer), List.of(), List.of(substitutions));
    }

    private static Substitution instead(@Nullable UUID leaves, @Nullable UUID comes, String start, String end) {
        return new Substitution(interval(start, end), leaves, comes, ShiftSource.OVERRIDE, "dentist");
    }

    private static TemporarySchedule temporary(String start, String end, String... shifts) {
        var read = Arrays.stream(shifts)
                .map(shift -> shift(shift.charAt(0), shift.split(" ")[1], shift.split(" ")[2]))
                .toList();
        return new TemporarySchedule(interval(start, end), read, "holidays");
    }

    private static PersonShift shift(char person, String start, String end) {
        return new PersonShift(interval(start, end), person(person));
    }

    private static String shown(Roster roster, String from, String to) {
        return String.join(
                ", ",
                roster.between(at(from), at(to)).shifts().stream()
                        .map(shift -> letters(shift.people()) + " " + time(shift.start()) + "-" + time(shift.end()))
                        .toList());
    }

    private static LocalTime time(Instant instant) {
        return instant.atZone(UTC).toLocalTime();
    }

    private static Interval interval(String start, String end) {
        return Interval.of(at(start), at(end));
    }

    private static Instant at(String time) {
        return utc(DAY + time);
    }
}
