package org.tocsin.escalation.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExtraRecipientsTest {

    private static final ExtraRecipients LEGAL = ExtraRecipients.of(3, List.of("notify:LEGAL"));
    private static final List<ExtraRecipients> TOLD = ExtraRecipients.markTold(List.of(LEGAL), List.of(LEGAL));

    @Test
    void areDueAtTheirLevelOrTheNextThatIsPagedElseAtTheHighestAndOnlyOnce() {
        assertThat(ExtraRecipients.due(List.of(LEGAL), 2, false)).isEmpty();
        assertThat(ExtraRecipients.due(List.of(LEGAL), 3, false)).containsExactly(LEGAL);
        assertThat(ExtraRecipients.due(List.of(LEGAL), 4, false)).containsExactly(LEGAL);
        assertThat(ExtraRecipients.due(List.of(LEGAL), 1, true)).containsExactly(LEGAL);
        assertThat(ExtraRecipients.due(TOLD, 4, true)).isEmpty();
    }

    @Test
    void areAddedOnceWhetherToldOrNot() {
        assertThat(LEGAL.addedTo(TOLD)).isEqualTo(TOLD);
        assertThat(ExtraRecipients.of(2, LEGAL.actions()).addedTo(TOLD)).hasSize(2);
    }
}
