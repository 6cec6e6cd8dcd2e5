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

/** The door for other modules: who is away when. */
@Service
public class Absences {

    private final AbsenceRepository absences;

    Absences(AbsenceRepository absences) {
        this.absences = absences;
    }

    /** @return who of these is away in that time and when, by start, in one query; who is there all the time is not in it */
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
