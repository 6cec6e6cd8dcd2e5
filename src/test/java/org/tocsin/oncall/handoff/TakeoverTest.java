package org.tocsin.oncall.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;
import org.tocsin.oncall.rotation.OverrideKind;
import org.tocsin.oncall.rotation.OverridePlan;
import org.tocsin.oncall.rotation.ScheduleOverride;

class TakeoverTest {

    private static final UUID ANA = new UUID(0, 1), BO = new UUID(0, 2), CY = new UUID(0, 3);
    private static final Instant START = Instant.parse("2026-06-02T08:00:00Z"), END = START.plusSeconds(3600);

    private final Takeover takeover = new Takeover(ANA, BO);

    @Test
    void theSuccessorComesWhereTheLeaverWouldAndIsThereOnce() {
        assertThat(takeover.of(plan(OverrideKind.ADD, null, ANA)).orElseThrow().comes())
                .isEqualTo(BO);
        var temporary = new OverridePlan(
                CY,
                OverrideKind.TEMPORARY,
                null,
                null,
                Interval.of(START, END),
                List.of(shift(ANA), shift(BO), shift(CY)),
                "");

        assertThat(takeover.of(temporary).orElseThrow().shifts()).containsExactly(shift(BO), shift(CY));
    }

    @Test
    void whoStepsInForTheLeaverStepsInForTheSuccessor() {
        assertThat(takeover.of(plan(OverrideKind.REPLACE, ANA, CY))
                        .orElseThrow()
                        .leaves())
                .isEqualTo(BO);
        assertThat(takeover.of(plan(OverrideKind.REPLACE, ANA, BO))).isEmpty();
        assertThat(takeover.of(plan(OverrideKind.REPLACE, BO, ANA))).isEmpty();
    }

    @Test
    void thatTheLeaverWasOffDoesNotTakeTheSuccessorOff() {
        assertThat(takeover.of(plan(OverrideKind.REMOVE, ANA, null))).contains(plan(OverrideKind.REMOVE, ANA, null));
    }

    private static OverridePlan plan(OverrideKind kind, UUID leaves, UUID comes) {
        return new OverridePlan(CY, kind, leaves, comes, Interval.of(START, END), List.of(), "");
    }

    private static ScheduleOverride.StoredShift shift(UUID user) {
        return new ScheduleOverride.StoredShift(START.toString(), END.toString(), user);
    }
}
