package org.tocsin.sla.instance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.sla.clock.ConflictRule;
import org.tocsin.sla.clock.Pause;
import org.tocsin.sla.clock.SlaTimer;

/**
 * The explanation of an SLA's dates: the rule that chose it, the windows and pauses that counted, and each timer.
 *
 * @param businessHoursName the calendar, or {@code around the clock}
 * @param counted           the working time from its start to its target, or to its end or pause; at most {@value #MAX_INTERVALS}
 * @param isCountedCutOff   whether there are more intervals than are shown
 */
record SlaExplanation(
        UUID id,
        UUID slaDefinition,
        String slaDefinitionName,
        ConflictRule rule,
        String reason,
        @Nullable UUID businessHours,
        String businessHoursName,
        Instant startedAt,
        long targetDurationMinutes,
        boolean isRetargeted,
        @Nullable Instant targetTime,
        List<Stretch> counted,
        boolean isCountedCutOff,
        List<Pause> pauses,
        List<Timer> timers) {

    static final int MAX_INTERVALS = 500;

    /** @param minutes of working time, to the second */
    record Stretch(Instant from, Instant to, double minutes) {}

    /**
     * @param timer the threshold as the definition writes it, or {@code target}
     * @param dueAt when it is due by the present calendar; null while paused
     */
    record Timer(
            String timer, @Nullable Instant dueAt, @Nullable Instant firedAt) {}

    static List<Stretch> counted(BusinessTime time, SlaTimer timer, Instant until) {
        var pauses = timer.pauses().stream().map(Pause::interval).toList();
        return time.counted(timer.startedAt(), until, pauses).stream()
                .limit(MAX_INTERVALS + 1L)
                .map(SlaExplanation::counted)
                .toList();
    }

    private static Stretch counted(Interval interval) {
        return new Stretch(
                interval.getStart(),
                interval.getEnd(),
                Math.round(interval.toDuration().toMillis() / 6.0) / 10_000.0);
    }
}
