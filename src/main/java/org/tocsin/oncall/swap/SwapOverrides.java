package org.tocsin.oncall.swap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.threeten.extra.Interval;
import org.tocsin.oncall.override.OverrideService;
import org.tocsin.oncall.roster.Intervals;
import org.tocsin.oncall.rotation.OverrideKind;
import org.tocsin.oncall.rotation.OverridePlan;
import org.tocsin.oncall.rotation.OverrideRepository;
import org.tocsin.oncall.rotation.ScheduleOverride;
import org.tocsin.oncall.shift.ScheduleEdits;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * Applies an approved swap to the overrides of its rotation. Overrides do not chain: if the giver is on call by an override,
 * that one is cut and the taker replaces the same person as the giver did. So a swapped shift can be swapped again.
 */
@Component
class SwapOverrides {

    private final OverrideService overrides;
    private final OverrideRepository rows;
    private final ScheduleEdits edits;
    private final Clock clock;

    SwapOverrides(OverrideService overrides, OverrideRepository rows, ScheduleEdits edits, Clock clock) {
        this.overrides = overrides;
        this.rows = rows;
        this.edits = edits;
        this.clock = clock;
    }

    /** Call within the swap's transaction. */
    void put(UUID rotation, UUID giver, UUID taker, Interval window, String reason) {
        edits.change(List.of(rotation), () -> {
            var rest = List.of(window);
            var wanted = new ArrayList<OverridePlan>();
            for (var override : overlapping(rotation, window)) {
                var plan = override.plan();
                if (!override.temporary() && giver.equals(plan.comes())) {
                    var part = plan.interval().intersection(window);
                    cut(override, part);
                    if (!taker.equals(plan.leaves())) {
                        wanted.add(plan(rotation, plan.leaves(), taker, part, reason));
                    }
                    rest = rest.stream()
                            .flatMap(one -> Intervals.without(one, part).stream())
                            .toList();
                }
            }
            rest.forEach(part -> wanted.add(plan(rotation, giver, taker, part, reason)));
            wanted.forEach(overrides::swap);
        });
    }

    private List<ScheduleOverride> overlapping(UUID rotation, Interval window) {
        return rows.findOverlapping(List.of(rotation), window.getStart(), window.getEnd(), CurrentTenant.id());
    }

    private void cut(ScheduleOverride override, Interval part) {
        var plan = override.plan();
        var remains = Intervals.without(plan.interval(), part);
        if (remains.isEmpty()) {
            rows.delete(override);
            rows.flush(); // otherwise its replacement would be inserted first
            return;
        }
        override.describe(plan.during(remains.get(0)));
        rows.saveAndFlush(override);
        remains.stream()
                .skip(1)
                .map(after -> override.again(plan.during(after), clock.instant()))
                .forEach(rows::saveAndFlush);
    }

    private static OverridePlan plan(
            UUID rotation, @Nullable UUID leaves, UUID comes, Interval interval, String reason) {
        var kind = leaves == null ? OverrideKind.ADD : OverrideKind.REPLACE;
        return new OverridePlan(rotation, kind, leaves, comes, interval, List.of(), reason);
    }
}
