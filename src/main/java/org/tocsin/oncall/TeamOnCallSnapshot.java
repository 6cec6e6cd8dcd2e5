package org.tocsin.oncall;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeten.extra.Interval;
import org.tocsin.oncall.shift.Rosters;
import org.tocsin.people.absence.Absence;

/**
 * What who is on call for a team is calculated from, for a while.
 *
 * @param state     number of the state it was read from; whatever changes makes another
 * @param window    the instants it may be asked about
 * @param rotations the team's own first, then the one that is asked where nobody of the team is on call
 */
record TeamOnCallSnapshot(
        long state, Interval window, List<Rosters.Known> rotations, Map<UUID, List<Absence>> absences) {

    /** @return those who are away then, whatever a rotation says */
    Set<UUID> away(Instant at) {
        return absences.entrySet().stream()
                .filter(person -> person.getValue().stream()
                        .anyMatch(absence -> absence.interval().contains(at)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What another system said depends on how long ago it said so, not on our rows alone. */
    boolean dependsOnRowsOnly() {
        return rotations.stream().allMatch(known -> known.external() == null);
    }
}
