package org.tocsin.people.absence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.threeten.extra.Interval;
import org.tocsin.platform.transaction.CurrentTenant;

/** The API of absences for other modules. */
@Service
public class Absences {

    private final AbsenceRepository absences;

    Absences(AbsenceRepository absences) {
        this.absences = absences;
    }

    /** @return the absences of these people in that time, by start, in one query; people who are never away are not in it */
    @Transactional(readOnly = true)
    public Map<UUID, List<Absence>> during(Collection<UUID> people, Interval interval) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return absences.findOverlapping(people, interval.getStart(), interval.getEnd(), CurrentTenant.id()).stream()
                .map(AbsenceEntry::absence)
                .collect(Collectors.groupingBy(Absence::user));
    }
}
