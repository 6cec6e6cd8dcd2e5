package org.tocsin.oncall.provider;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tocsin.calendar.LocalWindow;

/**
 * A schedule as another system keeps it.
 *
 * @param layers    those that count first last
 * @param overrides each replaces everybody in its time
 * @param notes     what is there and could not be taken over, as sentences
 */
public record ExternalSchedule(
        String name,
        String description,
        ZoneId zone,
        List<Layer> layers,
        List<ExternalShift> overrides,
        List<String> notes) {

    /**
     * People by turns.
     *
     * @param start    when the first of them had their first turn
     * @param weekdays the only days on which it has somebody; empty means every day
     * @param hours    the only hours; empty means all
     */
    public record Layer(
            String name,
            Instant start,
            Duration turn,
            List<ExternalPerson> people,
            List<DayOfWeek> weekdays,
            List<LocalWindow> hours) {}
}
