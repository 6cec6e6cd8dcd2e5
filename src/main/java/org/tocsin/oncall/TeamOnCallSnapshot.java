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
 * Cached input of the on-call calculation for a team.
 *
 * @param state     number of the database state it was read from; every change makes a new one
 * @param window    the instants for which it is valid
 * @param rotations the team's own first, then the one to use if nobody of the team is on call
 */
record TeamOnCallSnapshot(
        long state, Interval window, List<Rosters.Known> rotations, Map<UUID, List<Absence>> absences) {

    /** @return the people who are absent then, whatever a rotation says */
    Set<UUID> away(Instant at) {
        return absences.entrySet().stream()
                .filter(person -> person.getValue().stream()
                        .anyMatch(absence -> absence.interval().contains(at)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** @return whether only rows matter; for an external rotation the age of the last read does too */
    boolean dependsOnRowsOnly() {
        return rotations.stream().allMatch(known -> known.external() == null);
    }
}
