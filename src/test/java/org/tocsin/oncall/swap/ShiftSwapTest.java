package org.tocsin.oncall.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.Rotas.A;
import static org.tocsin.oncall.roster.Rotas.B;
import static org.tocsin.oncall.roster.Rotas.C;
import static org.tocsin.oncall.roster.Rotas.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.threeten.extra.Interval;
import org.tocsin.platform.problem.Conflict;

/** Each action in each state: changes it, changes nothing, or is refused. */
class ShiftSwapTest {

    private static final Instant NOW = utc("2026-06-01T10:00"), START = utc("2026-06-03T09:00");

    @ParameterizedTest(name = "{0} then {1}")
    @CsvFileSource(resources = "swap-verbs.csv", delimiter = '|', numLinesToSkip = 1)
    void guardsItsState(String before, String verb, String outcome, SwapStatus after) {
        var swap = swap();
        for (var earlier : before.split(" ")) {
            if (!earlier.equals("-")) {
                carryOut(swap, earlier, NOW);
            }
        }

        assertThat(carryOut(swap, verb, NOW)).isEqualTo(outcome);
        assertThat(swap.status()).isEqualTo(after);
    }

    @Test
    void whatIsOverCanNeitherBeTakenNorApproved() {
        var late = swap();
        assertThat(carryOut(late, "take-B", START)).isEqualTo("refused");
        assertThat(carryOut(late, "take-B", START.minusNanos(1000))).isEqualTo("news");
        assertThat(carryOut(late, "approve", START)).isEqualTo("refused");
        assertThat(carryOut(late, "withdraw", START)).isEqualTo("news");
    }

    @Test
    void theOneWhoDecidedIsKept() {
        var swap = swap();
        swap.take(B, Interval.of(START.plusSeconds(60), START.plusSeconds(120)), NOW);
        swap.approve("lou", " fine ", NOW.plusSeconds(1));

        assertThat(swap.decidedBy()).isEqualTo("lou");
        assertThat(swap.decisionReason()).isEqualTo("fine");
        assertThat(swap.decidedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(swap.exchange()).isEqualTo(Interval.of(START.plusSeconds(60), START.plusSeconds(120)));
    }

    private static ShiftSwap swap() {
        var draft =
                new SwapDraft(new UUID(0, 1), A, Interval.of(START, START.plusSeconds(3600)), List.of(B, C), "", null);
        return new ShiftSwap("test", draft, A, START, "ana", NOW);
    }

    private static String carryOut(ShiftSwap swap, String verb, Instant now) {
        try {
            var news = switch (verb) {
                case "take-B" -> swap.take(B, null, now);
                case "take-C" -> swap.take(C, null, now);
                case "approve" -> swap.approve("lou", null, now);
                case "decline" -> swap.decline("lou", null, now);
                case "decline-B" -> swap.declineOffer(B, List.of(B, C), "bo", null, now);
                case "decline-C" -> swap.declineOffer(C, List.of(B, C), "cy", null, now);
                case "withdraw" -> swap.withdraw("ana", null, now);
                case "expire" -> {
                    swap.expire(now);
                    yield true;
                }
                default -> throw new IllegalArgumentException(verb);
            };
            return news ? "news" : "same";
        } catch (Conflict e) {
            return "refused";
        }
    }
}
