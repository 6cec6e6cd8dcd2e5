package org.tocsin.sla;

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
import org.tocsin.calendar.CalendarService;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.NotFound;
import org.tocsin.sla.SlaExplanation.Timer;

/** Explains single promises. */
@Component
class SlaExplainer {

    private final SlaInstanceRepository instances;
    private final PromiseHours hours;
    private final CalendarService calendars;
    private final Clock clock;

    SlaExplainer(SlaInstanceRepository instances, PromiseHours hours, CalendarService calendars, Clock clock) {
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
        var promise = instance.promise();
        var time = hours.of(promise);
        var now = clock.instant();
        var reading = instance.read(time, now);
        var counted = SlaExplanation.counted(time, reading, until(reading, now));
        return new SlaExplanation(
                id,
                promise.definitionId(),
                promise.definitionName(),
                promise.conflictRule(),
                promise.reason(),
                promise.businessHours(),
                calendar(promise),
                reading.startedAt(),
                reading.target().toMinutes(),
                reading.retargeted(),
                reading.targetTime(),
                counted.subList(0, Math.min(counted.size(), SlaExplanation.MOST)),
                counted.size() > SlaExplanation.MOST,
                reading.pauses(),
                timers(reading));
    }

    private static Instant until(ClockReading reading, Instant now) {
        return Stream.of(reading.metAt(), reading.cancelledAt(), reading.pausedAt(), reading.targetTime())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(now);
    }

    private static List<Timer> timers(ClockReading reading) {
        var paused = reading.status() == SlaStatus.PAUSED;
        var timers = new ArrayList<Timer>();
        for (var milestone : reading.milestones()) {
            var due = paused && milestone.firedAt() == null ? null : milestone.dueAt();
            timers.add(new Timer(milestone.threshold().text(), due, milestone.firedAt()));
        }
        timers.add(new Timer("target", reading.targetTime(), reading.breachFiredAt()));
        return timers;
    }

    private @Nullable String nameOf(UUID calendar) {
        return calendars.names(List.of(calendar)).get(calendar);
    }

    private String calendar(Promise promise) {
        if (!promise.businessHoursOnly()) {
            return "around the clock";
        }
        var own = promise.businessHours();
        return own == null ? "the tenant's default calendar" : Objects.requireNonNullElse(nameOf(own), own.toString());
    }
}
