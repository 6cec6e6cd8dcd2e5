package org.tocsin.oncall.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.Rotas.A;
import static org.tocsin.oncall.roster.Rotas.B;
import static org.tocsin.oncall.roster.Rotas.utc;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Rotas;

/** Texts have times in the rotation's zone. */
class SwapWordsTest {

    private static final Instant NOW = utc("2026-06-01T10:00");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void anOfferSaysWhenAndUntilWhen() {
        var words = words(swap("2026-06-03T14:00", "2026-06-03T22:00", "dentist"));

        assertThat(words.title())
                .isEqualTo("A asks who takes a shift: Primary, Wed 3 Jun 09:00 to 17:00 (America/Chicago)");
        assertThat(words.message())
                .startsWith("Reason: dentist\nIt can be taken until Wed 3 Jun 09:00 (America/Chicago).\n");
    }

    @Test
    void overSeveralDaysBothAreNamed() {
        var swap = swap("2026-06-03T14:00", "2026-06-05T14:00", "");
        swap.take(B, Interval.of(utc("2026-06-10T14:00"), utc("2026-06-10T15:00")), NOW);
        swap.approvalIs(true, "It begins in a day or later");

        assertThat(words(swap).title())
                .isEqualTo("B wants to take A's shift: Primary, Wed 3 Jun 09:00 to Fri 5 Jun 09:00 (America/Chicago),"
                        + " in exchange for Wed 10 Jun 09:00 to 10:00 (America/Chicago)");

        swap.approve("lou", null, NOW);
        assertThat(words(swap).message())
                .isEqualTo("In exchange A is on call instead of B: Wed 10 Jun 09:00 to 10:00 (America/Chicago)\n"
                        + "Approved by lou.");
    }

    private static ShiftSwap swap(String start, String end, String reason) {
        var draft = new SwapDraft(new UUID(0, 1), A, Interval.of(utc(start), utc(end)), List.of(), reason, null);
        return new ShiftSwap("test", draft, A, utc(start), "ana", NOW);
    }

    private static SwapWords words(ShiftSwap swap) {
        return new SwapWords(swap, "Primary", CHICAGO, person -> Rotas.letters(List.of(person)));
    }
}
