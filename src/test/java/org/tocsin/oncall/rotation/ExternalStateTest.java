package org.tocsin.oncall.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.Rotas.A;
import static org.tocsin.oncall.roster.Rotas.B;
import static org.tocsin.oncall.roster.Rotas.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.roster.KnownShifts;
import org.tocsin.oncall.rotation.ExternalState.KnownShift;

/** The state of an external rotation that is read at 10:00, 11:00 and so on. */
class ExternalStateTest {

    private final ExternalState state = new ExternalState(new UUID(0, 1), "t", at(9));

    @Test
    void whereOnlyThePresentIsToldAShiftLastsUntilSomebodyElseHasIt() {
        tell(10, null, now(10, A));
        tell(11, null, now(11, A));
        assertThat(shift(11)).isEqualTo("A 10:00");

        tell(12, null, now(12, B));

        assertThat(shift(11)).isEqualTo("A 10:00");
        assertThat(layer(12).at(at(10)).interval().getEnd()).isEqualTo(at(12));
        assertThat(shift(12)).isEqualTo("B 12:00");
        tell(13, null);
        assertThat(shift(13)).isEqualTo("-");
        assertThat(shift(12)).isEqualTo("B 12:00");
    }

    @Test
    void aRunningShiftKeepsItsBeginEvenIfTheSystemTellsTheTimeOfTheQuestion() {
        tell(10, at(20), shift(8, 18, A), shift(18, 20, B));
        tell(11, at(21), shift(11, 18, A), shift(18, 21, B));

        assertThat(shift(12)).isEqualTo("A 08:00");
        assertThat(shift(19)).isEqualTo("B 18:00");
        assertThat(layer(11).after(at(12))).containsExactly(List.of(B));
    }

    @Test
    void afterTheLastKnownShiftItsPersonStaysOnCall() {
        tell(10, at(20), shift(8, 18, A), shift(18, 20, B));

        assertThat(letters(layer(11).at(at(20)).people())).isEqualTo("-"); // not known yet
        assertThat(letters(layer(22).at(at(22)).people())).isEqualTo("B");
        assertThat(letters(layer(22).at(at(17)).people())).isEqualTo("A");
    }

    @Test
    void whoIsGoneOrUnknownIsNotOnCall() {
        tell(10, at(20), shift(8, 18, A), shift(8, 18, null), shift(8, 18, B));

        assertThat(letters(state.layer(Set.of(B), at(10), "x").at(at(10)).people()))
                .isEqualTo("B");
        assertThat(state.people()).containsExactlyInAnyOrder(A, B);
        assertThat(state.status(at(10), Duration.ofMinutes(15), List.of()).unmatched())
                .containsExactly("somebody");
    }

    @Test
    void anOldAnswerIsStaleAndAnotherScheduleForgetsIt() {
        tell(10, at(20), shift(8, 18, A));
        var patience = Duration.ofMinutes(15);
        assertThat(state.status(at(10), patience, List.of()).stale()).isFalse();
        assertThat(state.status(at(11), patience, List.of()).stale()).isTrue();

        state.failed("no answer", at(12));
        assertThat(state.status(at(10), patience, List.of()).error()).isEqualTo("no answer");
        assertThat(shift(10)).isEqualTo("A 08:00");

        state.forget(at(12));
        assertThat(shift(10)).isEqualTo("-");
    }

    private void tell(int hour, @Nullable Instant until, KnownShift... told) {
        state.read(Arrays.asList(told), until, at(hour), at(hour + 1));
    }

    private String shift(int hour) {
        var period = layer(hour).at(at(hour));
        return period.gap()
                ? "-"
                : letters(period.people()) + " "
                        + period.interval().getStart().toString().substring(11, 16);
    }

    private KnownShifts layer(int nowHour) {
        return state.layer(Set.of(A, B), at(nowHour), "PagerDuty");
    }

    private static KnownShift now(int hour, UUID user) {
        return new KnownShift(at(hour).toString(), null, user, "x");
    }

    private static KnownShift shift(int from, int to, @Nullable UUID user) {
        return new KnownShift(at(from).toString(), at(to).toString(), user, user == null ? "somebody" : "x");
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-06-01T00:00:00Z").plus(Duration.ofHours(hour));
    }
}
