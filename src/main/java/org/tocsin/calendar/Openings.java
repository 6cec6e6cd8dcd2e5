package org.tocsin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** The open stretches of a calendar from an instant on, one after the other, without the pauses. They never end. */
final class Openings {

    private final WorkingHours hours;
    private final List<Interval> pauses;
    private final Deque<Interval> ready = new ArrayDeque<>();
    private Instant reached;
    private LocalDate date;

    Openings(WorkingHours hours, Instant from, Collection<Interval> pauses) {
        this.hours = hours;
        this.pauses = Interval.merged(pauses);
        this.reached = from;
        this.date = LocalDate.ofInstant(from, hours.zone()).minusDays(1); // its night may still be on
    }

    Interval next() {
        while (ready.isEmpty()) {
            addDay();
        }
        return ready.remove();
    }

    private void addDay() {
        for (var window : hours.windows(date)) {
            var open = window.on(date, hours.zone()).from(reached);
            if (!open.isEmpty()) {
                reached = open.end();
                addWithoutPauses(open);
            }
        }
        date = date.plusDays(1);
    }

    private void addWithoutPauses(Interval open) {
        var start = open.start();
        for (var pause : pauses) {
            if (!pause.start().isBefore(open.end())) {
                break;
            }
            if (pause.start().isAfter(start)) {
                ready.add(new Interval(start, pause.start()));
            }
            if (pause.end().isAfter(start)) {
                start = pause.end();
            }
        }
        if (start.isBefore(open.end())) {
            ready.add(new Interval(start, open.end()));
        }
    }
}
