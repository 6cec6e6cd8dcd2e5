package org.tocsin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TellTest {

    private static final Tell LEGAL = Tell.of(3, List.of("notify:LEGAL"));

    @Test
    void isDueAtItsLevelOrTheNextThatIsPagedElseAtTheHighestAndOnlyOnce() {
        assertThat(LEGAL.isDue(2, false)).isFalse();
        assertThat(LEGAL.isDue(3, false)).isTrue();
        assertThat(LEGAL.isDue(4, false)).isTrue();
        assertThat(LEGAL.isDue(1, true)).isTrue();
        assertThat(LEGAL.done().isDue(4, true)).isFalse();
    }

    @Test
    void isTheSameWhetherToldOrNot() {
        assertThat(LEGAL.isFor(LEGAL.done())).isTrue();
        assertThat(LEGAL.isFor(Tell.of(2, LEGAL.actions()))).isFalse();
    }
}
