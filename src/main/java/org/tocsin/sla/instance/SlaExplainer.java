package org.tocsin.sla.instance;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.calendar.hours.CalendarService;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.sla.clock.SlaHours;
import org.tocsin.sla.clock.SlaReading;
import org.tocsin.sla.clock.SlaTerms;
import org.tocsin.sla.instance.SlaExplanation.Timer;

/** Explains how the dates of single SLAs were computed. */
@Component
class SlaExplainer {

    private final SlaInstanceRepository instances;
    private final SlaHours hours;
    private final CalendarService calendars;
    private final Clock clock;

    SlaExplainer(SlaInstanceRepository instances, SlaHours hours, CalendarService calendars, Clock clock) {
        this.instances = instances;
        this.hours = hours;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SlaExplanation explain(UUID id) {
        var instance = instances
                .findByIdAndTenantId(id, CurrentTenant.id())
                .orElseThrow(() -> new NotFound("SLA instance", id));
        var terms = instance.terms();
        var time = hours.of(terms);
        var now = clock.instant();
        var reading = instance.read(time, now);
        var counted = SlaExplanation.counted(time, reading.timer(), until(reading, now));
        return new SlaExplanation(
                id,
                terms.definitionId(),
                terms.definitionName(),
                terms.conflictRule(),
                terms.reason(),
                terms.businessHours(),
                calendar(terms),
                reading.timer().startedAt(),
                reading.target().toMinutes(),
                reading.timer().isRetargeted(),
                reading.timer().targetTime(),
                counted.subList(0, Math.min(counted.size(), SlaExplanation.MAX_INTERVALS)),
                counted.size() > SlaExplanation.MAX_INTERVALS,
                reading.timer().pauses(),
                timers(reading));
    }

    private static Instant until(SlaReading reading, Instant now) {
        var timer = reading.timer();
        return Stream.of(reading.state().endedAt().orElse(null), timer.pausedAt(), timer.targetTime())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(now);
    }

    private static List<Timer> timers(SlaReading reading) {
        var paused = reading.state().isPaused();
        var timers = new ArrayList<Timer>();
        for (var milestone : reading.progress().milestones()) {
            var due = paused && milestone.firedAt() == null ? null : milestone.dueAt();
            timers.add(new Timer(milestone.threshold().text(), due, milestone.firedAt()));
        }
        timers.add(new Timer(
                "target", reading.timer().targetTime(), reading.state().breachFiredAt()));
        return timers;
    }

    private @Nullable String nameOf(UUID calendar) {
        return calendars.names(List.of(calendar)).get(calendar);
    }

    private String calendar(SlaTerms terms) {
        if (!terms.businessHoursOnly()) {
            return "around the clock";
        }
        var own = terms.businessHours();
        return own == null ? "the tenant's default calendar" : Objects.requireNonNullElse(nameOf(own), own.toString());
    }
}
