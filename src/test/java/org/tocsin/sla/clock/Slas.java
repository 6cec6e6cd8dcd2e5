package org.tocsin.sla.clock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.platform.subject.Subject;
import org.tocsin.sla.instance.SlaInstance;

/** Builds SLAs for tests. */
public final class Slas {

    private Slas() {}

    public static SlaTerms of(SlaType type, int minutes, String... thresholds) {
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

    public static SlaInstance given(SlaTerms terms, BusinessTime time, Instant startedAt) {
        var subject = new Subject("EXTERNAL", "1", "Something");
        return new SlaInstance("default", terms, subject, Map.of(), startedAt, time, startedAt);
    }

    public static List<String> fired(SlaReading reading) {
        return reading.progress().milestones().stream()
                .filter(m -> m.firedAt() != null)
                .map(m -> m.threshold().text())
                .toList();
    }
}
