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

/** Finds where a person is or will be on call. The rows are locked. */
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
     * @param turns      rotations in which the person takes turns
     * @param exceptions overrides that are not over and name the person
     * @param assigned   what somebody assigned to the person and is not over
     */
    record Of(List<Rotation> turns, List<ScheduleOverride> exceptions, List<Assignment> assigned) {

        /** @return in the order in which all lock them */
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
