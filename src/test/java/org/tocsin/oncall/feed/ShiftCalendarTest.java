package org.tocsin.oncall.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The text of a feed. */
class ShiftCalendarTest {

    private static final Instant START = Instant.parse("2026-06-02T08:00:00Z");

    @Test
    void linesHaveAtMost75OctetsAndCutNoCharacter() {
        var summary = "Dienst — Übergabe 夜勤 ".repeat(20) + "🚨, Schluß; \\ok";
        var text = calendar(summary).text(3, START);

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        var event = Biweekly.parse(text).first().getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo(summary);
        assertThat(event.getSequence().getValue()).isEqualTo(3);
    }

    @Test
    void timesAreWrittenInUtc() {
        assertThat(calendar("x").text(1, START))
                .contains("DTSTART:20260602T080000Z\r\n", "DTEND:20260602T090000Z\r\n", "DTSTAMP:20260602T080000Z\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
    }

    @Test
    void anyDifferenceShowsInTheDigest() {
        assertThat(calendar("a").digest()).isEqualTo(calendar("a").digest());
        assertThat(calendar("a").digest()).isNotEqualTo(calendar("b").digest());
    }

    private static ShiftCalendar calendar(String summary) {
        var entry = new ShiftCalendar.Entry(
                new UUID(0, 1), START, START.plusSeconds(3600), summary, "why", false, ShiftCalendar.SHIFT);
        return new ShiftCalendar("Primary", List.of(entry));
    }
}
