package org.tocsin.oncall.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Intervals;
import org.tocsin.oncall.rotation.OverrideKind;
import org.tocsin.oncall.rotation.OverridePlan;
import org.tocsin.oncall.rotation.OverrideRepository;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.ScheduleOverride;
import org.tocsin.oncall.shift.Assignment;
import org.tocsin.oncall.shift.AssignmentOrigin;
import org.tocsin.oncall.shift.Rosters;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.transaction.CurrentTenant;

/** Ends or begins a shift early, by means of overrides, since the calculated schedule decides who is on call. */
@Component
class EarlyChange {

    private final OverrideRepository overrides;
    private final Rosters rosters;
    private final Clock clock;

    EarlyChange(OverrideRepository overrides, Rosters rosters, Clock clock) {
        this.overrides = overrides;
        this.rosters = rosters;
        this.clock = clock;
    }

    /**
     * @param now       also the start of the successor's shift, so that there is no gap
     * @param successor takes over the leaver's replacements; null puts the replaced people back on call
     */
    void leaves(Rotation rotation, Assignment own, Instant now, @Nullable UUID successor, String reason) {
        if (own.origin() == AssignmentOrigin.ASSIGNED) {
            own.end(now);
            return;
        }
        var rest = Intervals.from(own.interval(), now);
        boolean planned = plannedWithin(rotation, own.person(), rest);
        overrides.findOverlapping(List.of(rotation.id()), rest.getStart(), rest.getEnd(), CurrentTenant.id()).stream()
                .filter(override -> own.person().equals(override.comes()))
                .forEach(override -> cutShort(rotation, override, successor, now, reason));
        if (planned) {
            add(rotation, OverrideKind.REMOVE, own.person(), null, rest, reason);
        }
    }

    void comes(Rotation rotation, UUID person, Instant from, Instant until, String reason) {
        if (from.isBefore(until)) {
            add(rotation, OverrideKind.ADD, null, person, Interval.of(from, until), reason);
        }
    }

    private boolean plannedWithin(Rotation rotation, UUID person, Interval interval) {
        return rosters
                .of(rotation, interval)
                .roster()
                .scheduled()
                .periods(interval.getStart(), interval.getEnd())
                .stream()
                .anyMatch(period ->
                        period.people().contains(person) && !period.standIns().contains(person));
    }

    private void cutShort(
            Rotation rotation, ScheduleOverride override, @Nullable UUID successor, Instant now, String reason) {
        var plan = override.plan();
        if (plan.start().isBefore(now)) {
            override.describe(plan.during(plan.interval().withEnd(now)));
            overrides.saveAndFlush(override);
        } else {
            overrides.delete(override);
            overrides.flush();
        }
        if (successor != null && plan.leaves() != null && !successor.equals(plan.leaves())) {
            var rest = Intervals.from(plan.interval(), now);
            add(rotation, OverrideKind.REPLACE, plan.leaves(), successor, rest, reason);
        }
    }

    private void add(
            Rotation rotation,
            OverrideKind kind,
            @Nullable UUID leaves,
            @Nullable UUID comes,
            Interval interval,
            String reason) {
        var plan = new OverridePlan(rotation.id(), kind, leaves, comes, interval, List.of(), reason);
        overrides.saveAndFlush(new ScheduleOverride(CurrentTenant.id(), plan, Actor.currentName(), clock.instant()));
    }
}
