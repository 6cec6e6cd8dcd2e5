package org.tocsin.oncall.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Intervals;
import org.tocsin.oncall.roster.PersonShift;
import org.tocsin.oncall.shift.Assignment;
import org.tocsin.oncall.shift.AssignmentFilter;
import org.tocsin.oncall.shift.AssignmentRepository;
import org.tocsin.oncall.shift.ResponseFigures;
import org.tocsin.oncall.shift.Responses;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;

/** Calculates each person's on-call hours and answers from recorded shifts. */
@Service
class PerformanceService {

    private final AssignmentRepository assignments;
    private final ResponseFigures figures;
    private final PeopleService people;
    private final Clock clock;

    PerformanceService(AssignmentRepository assignments, ResponseFigures figures, PeopleService people, Clock clock) {
        this.assignments = assignments;
        this.figures = figures;
        this.people = people;
        this.clock = clock;
    }

    /** @return the people who were on call in that month, by user name */
    @Transactional(readOnly = true)
    List<PerformanceView> of(PerformanceQuery query) {
        var now = clock.instant();
        var asked = query.read(now);
        var end =
                asked.interval().getEnd().isAfter(now) ? now : asked.interval().getEnd();
        var window = Interval.of(asked.interval().getStart(), end);
        var served = AssignmentFilter.served(window, asked.rotation(), asked.user());
        var shifts = assignments.findAll(served, Sort.by("startTime", "id")).stream()
                .collect(Collectors.groupingBy(Assignment::person));
        var known =
                people.everyone(shifts.keySet()).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var answers = answers(shifts, window, known);
        return known.values().stream()
                .sorted(Comparator.comparing(Person::username))
                .map(person -> view(
                        person,
                        asked.month().toString(),
                        shifts.getOrDefault(person.id(), List.of()),
                        window,
                        answers.getOrDefault(person.id(), Responses.NONE)))
                .toList();
    }

    /** Merges simultaneous shifts, so that each page counts once. */
    private Map<UUID, Responses> answers(Map<UUID, List<Assignment>> shifts, Interval window, Map<UUID, Person> known) {
        var served = new ArrayList<PersonShift>();
        shifts.forEach((person, rows) -> Intervals.joined(during(window, rows))
                .forEach(interval -> served.add(new PersonShift(interval, person))));
        return figures.of(served, known, clock.instant());
    }

    private static List<Interval> during(Interval window, List<Assignment> rows) {
        return rows.stream().map(row -> row.interval().intersection(window)).toList();
    }

    private static PerformanceView view(
            Person person, String month, List<Assignment> shifts, Interval window, Responses responses) {
        var onCall = during(window, shifts).stream().map(Interval::toDuration).reduce(Duration.ZERO, Duration::plus);
        return new PerformanceView(
                person.id(),
                person.username(),
                person.name(),
                month,
                shifts.size(),
                Math.round(onCall.toMinutes() / 0.6) / 100.0,
                responses.pages(),
                responses.nightPages(),
                responses.paged(),
                responses.handled(),
                responses.acknowledgementRate(),
                responses.averageText());
    }
}
