package org.tocsin.oncall.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.roster.Intervals;
import org.tocsin.oncall.rotation.OverridePlan;
import org.tocsin.oncall.rotation.OverrideRepository;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationStatus;
import org.tocsin.oncall.rotation.ScheduleOverride;
import org.tocsin.oncall.shift.Assignment;
import org.tocsin.oncall.shift.AssignmentRepository;
import org.tocsin.oncall.shift.ScheduleEdits;
import org.tocsin.people.PersonDeletion;
import org.tocsin.platform.transaction.CurrentTenant;

/** Hands a deleted person's turns, overrides and assignments to a successor; without one, the deletion is refused. */
@Component
class PersonLeaves {

    private final Engagements engagements;
    private final OverrideRepository overrides;
    private final AssignmentRepository assignments;
    private final ScheduleEdits edits;
    private final Clock clock;

    PersonLeaves(
            Engagements engagements,
            OverrideRepository overrides,
            AssignmentRepository assignments,
            ScheduleEdits edits,
            Clock clock) {
        this.engagements = engagements;
        this.overrides = overrides;
        this.assignments = assignments;
        this.edits = edits;
        this.clock = clock;
    }

    @EventListener
    void on(PersonDeletion deletion) {
        var now = clock.instant();
        var engaged = engagements.of(deletion.user());
        var successor = deletion.successor();
        if (successor == null) {
            object(deletion, engaged);
            return;
        }
        edits.change(engaged.rotations(), () -> takeOver(engaged, deletion.user(), successor, now));
    }

    private void takeOver(Engagements.Of engaged, UUID leaver, UUID successor, Instant now) {
        var takeover = new Takeover(leaver, successor);
        engaged.turns().forEach(rotation -> rotation.describe(takeover.of(rotation.plan()), now));
        var successors = engagements.exceptions(successor, now);
        for (var override : engaged.exceptions()) {
            var next = takeover.of(override.plan());
            if (next.isEmpty()) {
                overrides.delete(override);
            } else if (!takesOffTwice(next.get(), override, successors)) {
                override.describe(next.get());
            }
        }
        engaged.assigned().forEach(row -> passOn(row, successor, now));
    }

    private void passOn(Assignment row, UUID successor, Instant now) {
        var rest = Intervals.from(row.interval(), now);
        row.end(now);
        boolean free =
                assignments
                        .findAssigned(List.of(row.rotationId()), rest.getStart(), rest.getEnd(), CurrentTenant.id())
                        .stream()
                        .noneMatch(
                                other -> other.status().open() && other.person().equals(successor));
        if (free) {
            assignments.save(row.passedOn(successor, rest, now));
        }
    }

    private static void object(PersonDeletion deletion, Engagements.Of engaged) {
        var assigned = engaged.assigned().size();
        if (assigned > 0) {
            deletion.object("has " + assigned + (assigned == 1 ? " open assignment" : " open assignments"));
        }
        engaged.turns().stream()
                .map(Rotation::plan)
                .filter(plan -> plan.status() != RotationStatus.INACTIVE)
                .forEach(plan -> deletion.object("takes turns in rotation " + plan.name()));
        var comes = engaged.exceptions().stream()
                .filter(override -> deletion.user().equals(override.comes())
                        || override.plan().shifts().stream()
                                .anyMatch(shift -> shift.user().equals(deletion.user())))
                .count();
        if (comes > 0) {
            deletion.object("is on call by " + comes + (comes == 1 ? " override" : " overrides") + " to come");
        }
    }

    /** @return whether the successor is already taken off at that time; then the old override stays unchanged */
    private static boolean takesOffTwice(OverridePlan next, ScheduleOverride own, List<ScheduleOverride> successors) {
        return next.leaves() != null
                && successors.stream()
                        .filter(other -> !other.id().equals(own.id()))
                        .map(ScheduleOverride::plan)
                        .anyMatch(other -> other.rotation().equals(next.rotation())
                                && next.leaves().equals(other.leaves())
                                && other.interval().overlaps(next.interval()));
    }
}
