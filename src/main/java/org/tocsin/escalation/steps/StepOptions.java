package org.tocsin.escalation.steps;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of a step beside its actions.
 *
 * @param roundRobin      one of the responders is paged, another one each time
 * @param allAcknowledge  the first answer stops further levels, and the others are reminded until they have answered too
 * @param weekdays        only people in whose zone it is one of these days are paged
 * @param localTime       only people in whose zone it is that time of day are paged
 * @param continueBetween the step waits until that window is open
 */
public record StepOptions(
        boolean roundRobin,
        boolean allAcknowledge,
        @Nullable List<DayOfWeek> weekdays,
        @Nullable DayTime localTime,
        @Nullable DayTime continueBetween) {

    public static final StepOptions NONE = new StepOptions(false, false, null, null, null);

    /** @return that instant, or the next one at which the step may be paged */
    Instant open(Instant due) {
        return continueBetween == null ? due : continueBetween.open(due, ZoneId.of("UTC"));
    }

    /** @return whether the step depends on people's time zones */
    public boolean conditional() {
        return localTime != null || (weekdays != null && !weekdays.isEmpty());
    }

    /** @return whether the step pages somebody in that zone at that instant */
    public boolean suits(ZoneId zone, Instant at) {
        var day = localTime == null ? at.atZone(zone).toLocalDate() : localTime.day(at, zone);
        return day != null && (weekdays == null || weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()));
    }
}
