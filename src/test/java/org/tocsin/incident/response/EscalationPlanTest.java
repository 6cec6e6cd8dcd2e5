package org.tocsin.incident.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EscalationPlanTest {

    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00.000123Z");
    private static final List<EscalationRule> RULES = Stream.of(
                    Map.of("trigger", "UNRESOLVED", "after_minutes", 30, "level", 3, "reason", "Not resolved"),
                    Map.of("trigger", "CASCADE", "after_minutes", 0, "level", 2),
                    Map.of("trigger", "SECURITY_BREACH"),
                    Map.of("after_minutes", 5, "level", 4),
                    Map.of("trigger", "UNRESOLVED", "after_minutes", 60, "level", 4))
            .flatMap(EscalationRule::read)
            .toList();

    @Test
    void demandsTheHighestLevelThatIsDueAndNamesTheNextTime() {
        assertThat(EscalationPlan.of(RULES, OPENED, null, OPENED))
                .isEqualTo(new EscalationPlan(List.of("CASCADE", "SECURITY_BREACH"), 2, "CASCADE", at(30)));
    }

    @Test
    void doesNotRepeatWhatWasHandledBefore() {
        var timer = Instant.ofEpochMilli(at(30).plusNanos(999_999).toEpochMilli());

        assertThat(EscalationPlan.of(RULES, OPENED, timer, timer))
                .isEqualTo(new EscalationPlan(List.of("UNRESOLVED"), 3, "Not resolved", at(60)));
        assertThat(EscalationPlan.of(RULES, OPENED, at(60), at(61)))
                .isEqualTo(new EscalationPlan(List.of("UNRESOLVED"), 4, "UNRESOLVED", null));
    }

    @Test
    void plansAllOfThemAfterAReclassification() {
        assertThat(EscalationPlan.of(RULES, OPENED, null, at(31)).level()).isEqualTo(3);
    }

    private static Instant at(int minutes) {
        return OPENED.plus(Duration.ofMinutes(minutes));
    }
}
