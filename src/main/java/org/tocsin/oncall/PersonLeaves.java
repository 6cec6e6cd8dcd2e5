package org.tocsin.oncall;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.people.PersonDeletion;
import org.tocsin.platform.CurrentTenant;

/** Whoever has turns to take or overrides to come in does not leave without a successor, who gets all of them. */
@Component
class PersonLeaves {

    private final RotationRepository rotations;
    private final OverrideRepository overrides;
    private final Clock clock;

    PersonLeaves(RotationRepository rotations, OverrideRepository overrides, Clock clock) {
        this.rotations = rotations;
        this.overrides = overrides;
        this.clock = clock;
    }

    @EventListener
    void on(PersonDeletion deletion) {
        var now = clock.instant();
        var turns = rotations.lockNaming(
                "[[\"" + deletion.user() + "\"]]",
                "[{\"participants\":[[\"" + deletion.user() + "\"]]}]",
                CurrentTenant.id());
        var exceptions = lockOverrides(deletion.user(), now);
        var successor = deletion.successor();
        if (successor == null) {
            object(deletion, turns, exceptions);
            return;
        }
        var takeover = new Takeover(deletion.user(), successor);
        turns.forEach(rotation -> rotation.describe(takeover.of(rotation.plan()), now));
        var successors = lockOverrides(successor, now);
        for (var override : exceptions) {
            var next = takeover.of(override.plan());
            if (next.isEmpty()) {
                overrides.delete(override);
            } else if (!takesOffTwice(next.get(), override, successors)) {
                override.describe(next.get());
            }
        }
    }

    private static void object(PersonDeletion deletion, List<Rotation> turns, List<ScheduleOverride> exceptions) {
        turns.stream()
                .map(Rotation::plan)
                .filter(plan -> plan.status() != RotationStatus.INACTIVE)
                .forEach(plan -> deletion.object("takes turns in rotation " + plan.name()));
        var comes = exceptions.stream()
                .filter(override -> deletion.user().equals(override.comes())
                        || override.plan().shifts().stream()
                                .anyMatch(shift -> shift.user().equals(deletion.user())))
                .count();
        if (comes > 0) {
            deletion.object("is on call by " + comes + (comes == 1 ? " override" : " overrides") + " to come");
        }
    }

    private List<ScheduleOverride> lockOverrides(UUID person, Instant now) {
        return overrides.lockNaming(person, "[{\"user\":\"" + person + "\"}]", now, CurrentTenant.id());
    }

    /** The successor may be off at that time already, and nobody is taken off twice; then the old one is left as it was. */
    private static boolean takesOffTwice(OverridePlan next, ScheduleOverride own, List<ScheduleOverride> successors) {
        return next.leaves() != null
                && successors.stream()
                        .filter(other -> !other.id().equals(own.id()))
                        .map(ScheduleOverride::plan)
                        .anyMatch(other -> other.rotation().equals(next.rotation())
                                && next.leaves().equals(other.leaves())
                                && other.start().isBefore(next.end())
                                && next.start().isBefore(other.end()));
    }
}
