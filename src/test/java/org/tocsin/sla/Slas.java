package org.tocsin.sla;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.platform.Subject;

/** SLAs as tests want them. */
final class Slas {

    private Slas() {}

    static SlaTerms of(SlaType type, int minutes, String... thresholds) {
        return new SlaTerms(
                UUID.randomUUID(),
                "An SLA",
                type,
                minutes,
                false,
                null,
                Stream.of(thresholds).map(Threshold::parse).toList(),
                List.of(),
                type == SlaType.RESOLUTION_TIME,
                true,
                null,
                ConflictRule.ONLY_MATCH,
                "test");
    }

    static SlaInstance given(SlaTerms terms, BusinessTime time, Instant startedAt) {
        var subject = new Subject("EXTERNAL", "1", "Something");
        return new SlaInstance("default", terms, subject, Map.of(), startedAt, time, startedAt);
    }

    static List<String> fired(SlaReading reading) {
        return reading.progress().milestones().stream()
                .filter(m -> m.firedAt() != null)
                .map(m -> m.threshold().text())
                .toList();
    }
}
