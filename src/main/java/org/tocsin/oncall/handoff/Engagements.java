package org.tocsin.oncall.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.rotation.OverrideRepository;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.oncall.rotation.ScheduleOverride;
import org.tocsin.oncall.shift.Assignment;
import org.tocsin.oncall.shift.AssignmentRepository;
import org.tocsin.platform.transaction.CurrentTenant;

/** Finds and locks the rows by which a person is or will be on call. */
@Component
class Engagements {

    private final RotationRepository rotations;
    private final OverrideRepository overrides;
    private final AssignmentRepository assignments;
    private final Clock clock;

    Engagements(
            RotationRepository rotations, OverrideRepository overrides, AssignmentRepository assignments, Clock clock) {
        this.rotations = rotations;
        this.overrides = overrides;
        this.assignments = assignments;
        this.clock = clock;
    }

    /**
     * @param turns      rotations in which the person participates
     * @param exceptions current and future overrides that name the person
     * @param assigned   the person's current and future hand-made assignments
     */
    record Of(List<Rotation> turns, List<ScheduleOverride> exceptions, List<Assignment> assigned) {

        /** @return ids in lock order */
        List<UUID> rotations() {
            return Stream.of(
                            turns.stream().map(Rotation::id),
                            exceptions.stream().map(ScheduleOverride::rotationId),
                            assigned.stream().map(Assignment::rotationId))
                    .flatMap(Function.identity())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    Of of(UUID person) {
        var now = clock.instant();
        var turns = rotations.lockNaming(
                "[[\"" + person + "\"]]", "[{\"participants\":[[\"" + person + "\"]]}]", CurrentTenant.id());
        return new Of(turns, exceptions(person, now), assignments.findAssignedTo(person, now, CurrentTenant.id()));
    }

    List<ScheduleOverride> exceptions(UUID person, Instant now) {
        return overrides.lockNaming(person, "[{\"user\":\"" + person + "\"}]", now, CurrentTenant.id());
    }
}
