package org.tocsin.oncall.shift;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.PersonShift;
import org.tocsin.people.Person;
import org.tocsin.platform.subject.PageLog;
import org.tocsin.platform.subject.PageLog.Paged;
import org.tocsin.platform.subject.SubjectDirectory;

/** Calculates how people answered during their shifts, with two queries for any number of shifts. */
@Component
public class ResponseFigures {

    private final PageLog pages;
    private final SubjectDirectory subjects;

    ResponseFigures(PageLog pages, SubjectDirectory subjects) {
        this.pages = pages;
        this.subjects = subjects;
    }

    /** @param shifts do not overlap for one person @return figures over all shifts, by person */
    public Map<UUID, Responses> of(Collection<PersonShift> shifts, Map<UUID, Person> people, Instant now) {
        var begun = shifts.stream()
                .filter(one -> one.interval().getStart().isBefore(now))
                .collect(Collectors.groupingBy(PersonShift::person));
        var paged = paged(begun);
        var answers = subjects.answers(paged.values().stream()
                .flatMap(List::stream)
                .map(Paged::subjectId)
                .collect(Collectors.toSet()));
        var figures = new HashMap<UUID, Responses>();
        begun.forEach((id, own) -> {
            var person = people.get(id);
            if (person != null) {
                var pages = paged.getOrDefault(id, List.of()).stream()
                        .filter(page ->
                                own.stream().anyMatch(one -> one.interval().contains(page.at())))
                        .toList();
                figures.put(id, Responses.of(pages, answers, person.username(), person.timezone()));
            }
        });
        return figures;
    }

    private Map<UUID, List<Paged>> paged(Map<UUID, List<PersonShift>> begun) {
        return begun.values().stream()
                .flatMap(List::stream)
                .map(PersonShift::interval)
                .reduce(Interval::span)
                .map(all -> pages.pages(begun.keySet(), all.getStart(), all.getEnd()))
                .orElse(List.of())
                .stream()
                .collect(Collectors.groupingBy(Paged::person));
    }
}
