package org.tocsin.oncall;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.people.Person;
import org.tocsin.platform.PageLog;
import org.tocsin.platform.PageLog.Paged;
import org.tocsin.platform.SubjectDirectory;

/** Asks how people answered during their shifts: two questions, however many shifts there are. */
@Component
class ResponseFigures {

    private final PageLog pages;
    private final SubjectDirectory subjects;

    ResponseFigures(PageLog pages, SubjectDirectory subjects) {
        this.pages = pages;
        this.subjects = subjects;
    }

    /** One person's time. */
    record Stretch(UUID person, Span span) {}

    /** @return by person, how each answered in all their stretches, which do not overlap */
    Map<UUID, Responses> of(Collection<Stretch> stretches, Map<UUID, Person> people, Instant now) {
        var begun = stretches.stream()
                .filter(one -> one.span.start().isBefore(now))
                .collect(Collectors.groupingBy(Stretch::person));
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
                        .filter(page -> own.stream().anyMatch(one -> one.span.contains(page.at())))
                        .toList();
                figures.put(id, Responses.of(pages, answers, person.username(), person.timezone()));
            }
        });
        return figures;
    }

    private Map<UUID, List<Paged>> paged(Map<UUID, List<Stretch>> begun) {
        var spans =
                begun.values().stream().flatMap(List::stream).map(Stretch::span).toList();
        if (spans.isEmpty()) {
            return Map.of();
        }
        var from =
                spans.stream().map(Span::start).min(Comparator.naturalOrder()).orElseThrow();
        var to = spans.stream().map(Span::end).max(Comparator.naturalOrder()).orElseThrow();
        return pages.pages(begun.keySet(), from, to).stream().collect(Collectors.groupingBy(Paged::person));
    }
}
