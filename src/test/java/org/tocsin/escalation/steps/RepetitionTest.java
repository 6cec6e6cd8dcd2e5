package org.tocsin.escalation.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tocsin.escalation.instance.EscalationContext;
import org.tocsin.escalation.policy.Escalating;
import org.tocsin.escalation.policy.EscalationStep;
import org.tocsin.escalation.policy.PolicyOptions;

/** What is repeated while nobody answers, evaluated whenever something is due. Each page is written as minute:Llevel. */
class RepetitionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void offsetsStartAgainAfterTheLastStep() {
        assertThat(advance(options(2, null, null), 5, 15))
                .containsExactly("5:L1", "15:L2", "20:L1", "30:L2", "35:L1", "45:L2", "45 exhausted");
    }

    @Test
    void stepsThatBeginAtOnceWaitAsLongAsBetweenItsLastSteps() {
        assertThat(advance(options(1, null, null), 0, 10, 30))
                .containsExactly("0:L1", "10:L2", "30:L3", "50:L1", "60:L2", "80:L3", "80 exhausted");
        assertThat(advance(options(1, null, null), 0)).containsExactly("0:L1", "5:L1", "5 exhausted");
    }

    @Test
    void thePauseMayBeSaid() {
        assertThat(advance(options(1, 7, null), 0, 10))
                .containsExactly("0:L1", "10:L2", "17:L1", "27:L2", "27 exhausted");
    }

    @Test
    void theCurrentLevelIsPagedAgainUntilTheNextIsDue() {
        assertThat(advance(options(0, null, 4), 0, 10).subList(0, 7))
                .containsExactly("0:L1", "4:L1", "8:L1", "10:L2", "10 exhausted", "14:L2", "18:L2");
    }

    @Test
    void whatIsDemandedWaitsForTheDelayOfThePolicy() {
        var steps = new EscalationSteps(steps(0, 15, 30), NOW, at(30));
        var start = new EscalationSteps.Position(0, NOW);

        assertThat(steps.next(start, 3, at(29))).isEqualTo(new EscalationSteps.Wait(at(30)));
        assertThat(((EscalationSteps.Page) steps.next(start, 3, at(30))).step().level())
                .isEqualTo(3);
    }

    @Test
    void aStepWaitsForItsWindow() {
        var night = new StepOptions(false, false, null, null, new DayTime("12:00", "13:00", "UTC"));
        var steps = new EscalationSteps(
                List.of(new ScheduledStep(1, 0, List.of("page_oncall"), List.of(), night)), NOW, NOW);

        assertThat(steps.next(new EscalationSteps.Position(0, NOW), 1, NOW))
                .isEqualTo(new EscalationSteps.Wait(at(180)));
        assertThat(steps.next(new EscalationSteps.Position(0, NOW), 1, at(180)))
                .isInstanceOf(EscalationSteps.Page.class);
    }

    private static List<String> advance(PolicyOptions options, int... delays) {
        var steps = IntStream.range(0, delays.length)
                .mapToObj(i -> new EscalationStep(i + 1, delays[i], List.of("page_oncall"), List.of()))
                .toList();
        var escalation = Escalating.of(options, steps, NOW);
        var said = new ArrayList<String>();
        var now = NOW;
        while (said.size() < 8) {
            var exhausted = escalation.progress().exhaustedAt();
            var next = escalation.advance(EscalationContext.NONE, now);
            var minute = Duration.between(NOW, now).toMinutes();
            if (exhausted == null && escalation.progress().exhaustedAt() != null) {
                said.add(minute + " exhausted");
            }
            if (next instanceof EscalationSteps.Page page) {
                said.add(minute + ":L" + page.step().level());
            } else if (next instanceof EscalationSteps.Wait wait) {
                now = wait.until();
            } else {
                return said;
            }
        }
        return said;
    }

    private static List<ScheduledStep> steps(int... minutes) {
        return IntStream.range(0, minutes.length)
                .mapToObj(i -> new ScheduledStep(i + 1, minutes[i], List.of("page_oncall"), List.of()))
                .toList();
    }

    private static PolicyOptions options(int repeats, @Nullable Integer repeatAfter, @Nullable Integer renotify) {
        return new PolicyOptions(repeats, repeatAfter, null, renotify, null, null, null, null);
    }

    private static Instant at(int minute) {
        return NOW.plus(Duration.ofMinutes(minute));
    }
}
