package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TakeoverTest {

    private static final UUID ANA = new UUID(0, 1), BO = new UUID(0, 2), CY = new UUID(0, 3);
    private static final Instant START = Instant.parse("2026-06-02T08:00:00Z"), END = START.plusSeconds(3600);

    private final Takeover takeover = new Takeover(ANA, BO);

    @Test
    void theSuccessorComesWhereTheLeaverWouldAndIsThereOnce() {
        assertThat(takeover.of(plan(OverrideKind.ADD, null, ANA)).orElseThrow().comes())
                .isEqualTo(BO);
        var temporary = new OverridePlan(
                CY, OverrideKind.TEMPORARY, null, null, START, END, List.of(stint(ANA), stint(BO), stint(CY)), "");

        assertThat(takeover.of(temporary).orElseThrow().shifts()).containsExactly(stint(BO), stint(CY));
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
        return new OverridePlan(CY, kind, leaves, comes, START, END, List.of(), "");
    }

    private static ScheduleOverride.StoredStint stint(UUID user) {
        return new ScheduleOverride.StoredStint(START.toString(), END.toString(), user);
    }
}
