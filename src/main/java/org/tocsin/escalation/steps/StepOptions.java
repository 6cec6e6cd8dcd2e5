package org.tocsin.escalation.steps;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step may ask for beside its actions; each absent unless a policy says so.
 *
 * @param roundRobin      one of those behind the actions is paged, another each time
 * @param allAcknowledge  one answer ends the escalation, but the others of the step are reminded until they have answered too
 * @param weekdays        only those are paged for whom it is one of these days where they are
 * @param localTime       only those are paged for whom it is that time of day where they are
 * @param continueBetween the step waits until that window is open
 */
public record StepOptions(
        boolean roundRobin,
        boolean allAcknowledge,
        @Nullable List<DayOfWeek> weekdays,
        @Nullable DayTime localTime,
        @Nullable DayTime continueBetween) {

    public static final StepOptions NONE = new StepOptions(false, false, null, null, null);

    /** @return that instant, or the next at which the step may be taken */
    Instant open(Instant due) {
        return continueBetween == null ? due : continueBetween.open(due, ZoneId.of("UTC"));
    }

    /** @return whether the step depends on where people are */
    public boolean conditional() {
        return localTime != null || (weekdays != null && !weekdays.isEmpty());
    }

    /** @return whether the step is meant for somebody of that zone at that instant */
    public boolean suits(ZoneId zone, Instant at) {
        var day = localTime == null ? at.atZone(zone).toLocalDate() : localTime.day(at, zone);
        return day != null && (weekdays == null || weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()));
    }
}
