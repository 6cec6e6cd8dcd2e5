package org.tocsin.calendar.hours;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.threeten.extra.Interval;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.calendar.WorkingHours;
import org.tocsin.platform.problem.InvalidInput;

/** Answers a {@link CalculationRequest} and lists the windows that counted. */
final class Calculation {

    private static final int MAX_EXPLAINED = 500;

    private final BusinessTime time;

    Calculation(WorkingHours hours) {
        this.time = new BusinessTime(hours);
    }

    /** The shape of the answer depends on the question. */
    sealed interface Answer permits Due, Passed {}

    /** @param explanationCutOff whether there are more windows than are listed */
    record Due(Instant due, List<Counted> explanation, boolean explanationCutOff) implements Answer {}

    record Passed(BigDecimal businessMinutes, List<Counted> explanation, boolean explanationCutOff) implements Answer {}

    /** A window, or the part of it that lies within the question's bounds and outside the pauses. */
    record Counted(Instant from, Instant to, BigDecimal minutes) {

        private static Counted of(Interval stretch) {
            return new Counted(stretch.getStart(), stretch.getEnd(), Calculation.minutes(stretch.toDuration()));
        }
    }

    Answer answer(CalculationRequest asked) {
        var check = new CalculationCheck();
        var pauses = check.pauses(asked.pauses());
        return asked.from() != null || asked.to() != null ? passed(asked, pauses, check) : due(asked, pauses, check);
    }

    private Answer passed(CalculationRequest asked, List<Interval> pauses, CalculationCheck check) {
        if (asked.start() != null || asked.minutes() != null || asked.days() != null) {
            check.refuse("from", "asks for the time passed; leave out start, minutes and days, or from and to");
        }
        var from = check.time("from", asked.from());
        var to = check.time("to", asked.to());
        check.span(from, to);
        check.throwIfAny();
        return passed(from, to, pauses);
    }

    private Answer due(CalculationRequest asked, List<Interval> pauses, CalculationCheck check) {
        var start = check.time("start", asked.start());
        var minutes = asked.minutes();
        var days = asked.days();
        if (minutes != null && days != null) {
            check.refuse("days", "can't be asked together with minutes");
        } else if (minutes == null && days == null) {
            check.refuse("minutes", "is required beside start, or else days; or ask with from and to");
        }
        if (days != null && !pauses.isEmpty()) {
            check.refuse("pauses", "count in minutes only, not in days");
        }
        var working = minutes == null ? Duration.ZERO : check.minutes(minutes);
        var count = days == null ? 0 : check.days(days);
        check.throwIfAny();
        return minutes == null ? dueInDays(start, count) : dueIn(start, working, pauses);
    }

    private Answer passed(Instant from, Instant to, List<Interval> pauses) {
        var counted = time.counted(from, to, pauses);
        var sum = counted.stream().map(Interval::toDuration).reduce(Duration.ZERO, Duration::plus);
        return new Passed(minutes(sum), listed(counted), counted.size() > MAX_EXPLAINED);
    }

    private Answer dueIn(Instant start, Duration working, List<Interval> pauses) {
        try {
            var due = time.plus(start, working, pauses);
            return due(due, time.counted(start, due, pauses));
        } catch (ArithmeticException e) {
            throw new InvalidInput("minutes", "out_of_range", "takes more than 250 years in this calendar");
        }
    }

    private Answer dueInDays(Instant start, int days) {
        var due = time.plusDays(start, days);
        return due(
                due, due.isBefore(start) ? time.counted(due, start, List.of()) : time.counted(start, due, List.of()));
    }

    private static Due due(Instant due, List<Interval> counted) {
        return new Due(due, listed(counted), counted.size() > MAX_EXPLAINED);
    }

    private static List<Counted> listed(List<Interval> counted) {
        return counted.stream().limit(MAX_EXPLAINED).map(Counted::of).toList();
    }

    /** @return minutes with at most four decimals; whole ones without any */
    private static BigDecimal minutes(Duration duration) {
        var seconds = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
        var minutes =
                seconds.divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP).stripTrailingZeros();
        return minutes.scale() < 0 ? minutes.setScale(0) : minutes;
    }
}
