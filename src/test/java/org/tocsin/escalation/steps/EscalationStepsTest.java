package org.tocsin.escalation.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Minutes are counted from the opening of the subject. */
class EscalationStepsTest {

    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest(name = "{0}: {1}, triggered at {2}, wanted {3}, looked at {4}")
    @CsvFileSource(resources = "steps.csv", delimiter = '|', numLinesToSkip = 1)
    void pagesAtTheseMinutes(String id, String steps, int triggered, String wanted, String looks, String expected) {
        assertThat(advance(steps(steps, OPENED, at(triggered)), wanted, looks)).isEqualTo(expected);
    }

    @Test
    void asksAgainWhenTheNextLevelIsDueAndNotBefore() {
        var steps = steps("0/15/30/60", OPENED, OPENED);

        assertThat(steps.next(new EscalationSteps.Position(1, OPENED), 1, at(15).minusMillis(1)))
                .isEqualTo(new EscalationSteps.Wait(at(15)));
        assertThat(steps.next(new EscalationSteps.Position(1, OPENED), 1, at(15)))
                .isInstanceOf(EscalationSteps.Page.class);
    }

    @Test
    void keepsToItsTimesWhenTimersAreAFewMillisecondsLate() {
        var page = (EscalationSteps.Page) steps("0/15/30/60", OPENED, OPENED)
                .next(new EscalationSteps.Position(1, OPENED), 1, at(15).plusMillis(20));

        assertThat(page.since()).isEqualTo(at(15));
    }

    @Test
    void withoutStepsThereIsNobody() {
        assertThat(new EscalationSteps(List.of(), OPENED, OPENED)
                        .next(new EscalationSteps.Position(0, OPENED), 3, OPENED))
                .isEqualTo(new EscalationSteps.NobodyLeft());
    }

    /** Calls {@code next} at the minutes of {@code looks}, each as often as it pages, and returns the results as text. */
    private static String advance(EscalationSteps steps, String wanted, String looks) {
        var said = new ArrayList<String>();
        var position = new EscalationSteps.Position(0, OPENED);
        var wantedAt = wanted.split("@");
        for (var look : looks.split(" ")) {
            var minute = Integer.parseInt(look);
            var level =
                    wantedAt.length > 1 && minute < Integer.parseInt(wantedAt[1]) ? 1 : Integer.parseInt(wantedAt[0]);
            var next = steps.next(position, level, at(minute));
            while (next instanceof EscalationSteps.Page page) {
                said.add(minute + ":L" + page.step().level());
                position = new EscalationSteps.Position(page.step().level(), page.since());
                next = steps.next(position, level, at(minute));
            }
            if (next instanceof EscalationSteps.Wait wait && look.equals(looks.substring(looks.lastIndexOf(' ') + 1))) {
                said.add("next " + Duration.between(OPENED, wait.until()).toMinutes());
            } else if (next instanceof EscalationSteps.NobodyLeft) {
                said.add("nobody left");
            }
        }
        return String.join(", ", said.stream().distinct().toList());
    }

    private static EscalationSteps steps(String minutes, Instant start, Instant earliest) {
        var level = new int[1];
        return new EscalationSteps(
                Stream.of(minutes.split("/"))
                        .map(m -> new ScheduledStep(++level[0], Integer.parseInt(m), List.of("page_oncall"), List.of()))
                        .toList(),
                start,
                earliest);
    }

    private static Instant at(int minute) {
        return OPENED.plus(Duration.ofMinutes(minute));
    }
}
