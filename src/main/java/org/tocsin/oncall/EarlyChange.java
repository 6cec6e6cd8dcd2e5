package org.tocsin.oncall;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Actor;
import org.tocsin.platform.CurrentTenant;

/** Somebody leaves before, or comes before, the schedule says so: kept as overrides, since the schedule is the one truth. */
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
     * @param now       the same for whoever comes instead, so that nobody is missing in between
     * @param successor who stands in for whom the leaver stood in; null lets those come back
     */
    void leaves(Rotation rotation, Assignment own, Instant now, @Nullable UUID successor, String reason) {
        if (own.origin() == AssignmentOrigin.ASSIGNED) {
            own.end(now);
            return;
        }
        var rest = new Span(now, own.end());
        boolean planned = plannedWithin(rotation, own.person(), rest);
        overrides.findOverlapping(List.of(rotation.id()), rest.start(), rest.end(), CurrentTenant.id()).stream()
                .filter(override -> own.person().equals(override.comes()))
                .forEach(override -> cutShort(rotation, override, successor, now, reason));
        if (planned) {
            add(rotation, OverrideKind.REMOVE, own.person(), null, rest, reason);
        }
    }

    void comes(Rotation rotation, UUID person, Span span, String reason) {
        if (span.start().isBefore(span.end())) {
            add(rotation, OverrideKind.ADD, null, person, span, reason);
        }
    }

    private boolean plannedWithin(Rotation rotation, UUID person, Span span) {
        return rosters.of(rotation, span).roster().scheduled().pieces(span.start(), span.end()).stream()
                .anyMatch(piece ->
                        piece.people().contains(person) && !piece.standIns().contains(person));
    }

    private void cutShort(
            Rotation rotation, ScheduleOverride override, @Nullable UUID successor, Instant now, String reason) {
        var plan = override.plan();
        if (plan.start().isBefore(now)) {
            override.describe(plan.until(now));
            overrides.saveAndFlush(override);
        } else {
            overrides.delete(override);
            overrides.flush();
        }
        if (successor != null && plan.leaves() != null && !successor.equals(plan.leaves())) {
            var from = plan.start().isBefore(now) ? now : plan.start();
            add(rotation, OverrideKind.REPLACE, plan.leaves(), successor, new Span(from, plan.end()), reason);
        }
    }

    private void add(
            Rotation rotation,
            OverrideKind kind,
            @Nullable UUID leaves,
            @Nullable UUID comes,
            Span span,
            String reason) {
        var plan = new OverridePlan(rotation.id(), kind, leaves, comes, span.start(), span.end(), List.of(), reason);
        overrides.saveAndFlush(new ScheduleOverride(CurrentTenant.id(), plan, Actor.currentName(), clock.instant()));
    }
}
