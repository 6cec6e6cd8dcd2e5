package org.tocsin.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code schedule_config} as it is stored. Texts, not dates: a local time that the server's own zone skips would not survive
 * a database driver.
 *
 * @param start       local date and time
 * @param handoffTime local time
 */
record Schedule(String start, String handoffTime, TurnUnit unit, int interval) {

    static final LocalTime USUAL_HANDOFF = LocalTime.of(9, 0);

    static Schedule of(LocalDateTime start, LocalTime handoff, TurnUnit unit, int interval) {
        boolean wholeWeeks = unit == TurnUnit.DAYS && interval % TurnUnit.WEEKS.days() == 0;
        return new Schedule(
                start.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                handoff.toString(),
                wholeWeeks ? TurnUnit.WEEKS : unit,
                wholeWeeks ? interval / TurnUnit.WEEKS.days() : interval);
    }

    /** @return where turns begin unless somebody says: so that somebody is on call at once, weeks on Mondays as in seed 000 */
    static LocalDateTime usualStart(TurnUnit unit, LocalTime handoff, ZoneId zone, Instant now) {
        var local = now.atZone(zone).toLocalDateTime();
        var latest = local.toLocalDate().atTime(handoff);
        if (unit == TurnUnit.DAYS) {
            return latest.isAfter(local) ? latest.minusDays(1) : latest;
        }
        var monday = latest.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.isAfter(local) ? monday.minusWeeks(1) : monday;
    }

    Turns turns(ZoneId zone, List<List<UUID>> participants) {
        return new Turns(startsAt(), unit, interval, handsOffAt(), zone, participants);
    }

    LocalDateTime startsAt() {
        return LocalDateTime.parse(start);
    }

    LocalTime handsOffAt() {
        return LocalTime.parse(handoffTime);
    }

    /** As seed 000 and the API show it. */
    Map<String, @Nullable Object> view() {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("rotation_length_days", interval * unit.days());
        view.put("handoff_time", handoffTime);
        view.put("start", start);
        view.put("unit", unit);
        view.put("interval", interval);
        return view;
    }
}
