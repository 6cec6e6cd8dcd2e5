package org.tocsin.oncall;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.CurrentTenant;

/**
 * What an approved swap does to the overrides of its rotation. Overrides do not chain: where the giver is on call by an override
 * already, that one is cut and the taker stands in for whom the giver stood in for. So a shift that was swapped can be swapped again.
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

    /** Within the transaction of the swap. */
    void put(UUID rotation, UUID giver, UUID taker, Span window, String reason) {
        var locked = edits.begin(rotation);
        var rest = List.of(window);
        var wanted = new ArrayList<OverridePlan>();
        for (var override : rows.findOverlapping(List.of(rotation), window.start(), window.end(), CurrentTenant.id())) {
            var plan = override.plan();
            if (!override.temporary() && giver.equals(plan.comes())) {
                var part = new Span(plan.start(), plan.end()).within(window);
                cut(override, part);
                if (!taker.equals(plan.leaves())) {
                    wanted.add(plan(rotation, plan.leaves(), taker, part, reason));
                }
                rest = without(rest, part);
            }
        }
        rest.forEach(part -> wanted.add(plan(rotation, giver, taker, part, reason)));
        wanted.forEach(overrides::swap);
        edits.follow(locked);
    }

    private void cut(ScheduleOverride override, Span part) {
        var plan = override.plan();
        var remains = without(List.of(new Span(plan.start(), plan.end())), part);
        if (remains.isEmpty()) {
            rows.delete(override);
            rows.flush(); // what takes its place would be inserted first otherwise
            return;
        }
        override.describe(lasting(plan, remains.get(0)));
        rows.saveAndFlush(override);
        remains.stream()
                .skip(1)
                .map(after -> override.again(lasting(plan, after), clock.instant()))
                .forEach(rows::saveAndFlush);
    }

    private static List<Span> without(List<Span> spans, Span part) {
        return spans.stream()
                .flatMap(span -> span.overlaps(part)
                        ? Stream.of(new Span(span.start(), part.start()), new Span(part.end(), span.end()))
                        : Stream.of(span))
                .filter(span -> span.start().isBefore(span.end()))
                .toList();
    }

    private static OverridePlan plan(UUID rotation, @Nullable UUID leaves, UUID comes, Span span, String reason) {
        var kind = leaves == null ? OverrideKind.ADD : OverrideKind.REPLACE;
        return new OverridePlan(rotation, kind, leaves, comes, span.start(), span.end(), List.of(), reason);
    }

    private static OverridePlan lasting(OverridePlan plan, Span span) {
        return new OverridePlan(
                plan.rotation(),
                plan.kind(),
                plan.leaves(),
                plan.comes(),
                span.start(),
                span.end(),
                plan.shifts(),
                plan.reason());
    }
}
