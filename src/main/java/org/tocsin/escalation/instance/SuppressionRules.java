package org.tocsin.escalation.instance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.calendar.hours.CalendarService;
import org.tocsin.escalation.facts.SubjectFacts;
import org.tocsin.escalation.maintenance.MaintenanceService;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.process.Decisions;

/** Finds what suppresses an escalation's pages, and limits the length of a snooze. */
@Component
public class SuppressionRules {

    private final MaintenanceService maintenance;
    private final CalendarService calendars;
    private final Decisions decisions;
    private final Clock clock;

    SuppressionRules(MaintenanceService maintenance, CalendarService calendars, Decisions decisions, Clock clock) {
        this.maintenance = maintenance;
        this.calendars = calendars;
        this.decisions = decisions;
        this.clock = clock;
    }

    public EscalationContext context(Escalation escalation, Instant now) {
        // an escalation that has begun is not suppressed by maintenance
        var until = escalation.level() > 0
                ? null
                : maintenance.until(escalation.facts(), now).orElse(null);
        return new EscalationContext(until, officeOpens(escalation, now));
    }

    private @Nullable Instant officeOpens(Escalation escalation, Instant now) {
        var hours = escalation.origin().options().holdUntilOpen();
        if (hours == null
                || !escalation
                        .origin()
                        .options()
                        .waitsForOffice(escalation.facts().get("priority"))) {
            return null;
        }
        var opens = new BusinessTime(calendars.hours(hours)).plus(now, Duration.ZERO, List.of());
        return opens.isAfter(now) ? opens : null;
    }

    /** Refuses a manual escalation during maintenance, with the reason. */
    void requireNoMaintenance(Escalation escalation) {
        maintenance.until(escalation.facts(), clock.instant()).ifPresent(until -> {
            throw new Conflict("There is maintenance until " + until + ": nobody is paged before it is over.");
        });
    }

    /** Asks decisions/escalation-hold.dmn for how long an escalation with these facts may be snoozed. */
    public void requireAllowed(Map<String, ? extends @Nullable Object> facts, Instant until) {
        if (!until.isAfter(clock.instant())) {
            throw new InvalidInput("until", "out_of_range", "must lie ahead");
        }
        var most = longest(facts).orElseThrow(() -> new Conflict("An escalation of this kind is not to be snoozed."));
        var longest = clock.instant().plus(most);
        if (until.isAfter(longest)) {
            throw new InvalidInput(
                    "until",
                    "out_of_range",
                    "must not be after " + longest + ": " + most.toMinutes() + " minutes are the most here");
        }
    }

    private Optional<Duration> longest(Map<String, ? extends @Nullable Object> facts) {
        return decisions.evaluate("escalation-hold", SubjectFacts.forTables(facts)).stream()
                .map(row -> row.get("max_minutes"))
                .filter(Number.class::isInstance)
                .map(minutes -> Duration.ofMinutes(((Number) minutes).longValue()))
                .filter(most -> most.compareTo(Duration.ZERO) > 0)
                .max(Comparator.naturalOrder());
    }
}
