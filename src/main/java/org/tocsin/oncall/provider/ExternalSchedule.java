package org.tocsin.oncall.provider;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tocsin.calendar.LocalWindow;

/**
 * A schedule of an external system.
 *
 * @param layers    highest priority last
 * @param overrides each replaces everybody during its time
 * @param notes     sentences about parts that could not be imported
 */
public record ExternalSchedule(
        String name,
        String description,
        ZoneId zone,
        List<Layer> layers,
        List<ExternalShift> overrides,
        List<String> notes) {

    /**
     * People who take turns.
     *
     * @param start    start of the first turn
     * @param weekdays the days covered; empty means every day
     * @param hours    the hours covered; empty means all
     */
    public record Layer(
            String name,
            Instant start,
            Duration turn,
            List<ExternalPerson> people,
            List<DayOfWeek> weekdays,
            List<LocalWindow> hours) {}
}
