package org.tocsin.oncall.schedule;

import java.time.Instant;
import java.util.List;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Schedule;
import org.tocsin.oncall.roster.ShiftSource;
import org.tocsin.oncall.rotation.PersonNames;
import org.tocsin.oncall.shift.CurrentOnCall.OnCallUser;

/** The final shifts and gaps of a rotation, cut at the ends of the window. */
record ScheduleView(List<ShiftView> results, List<Gap> gaps) {

    record ShiftView(Instant start, Instant end, List<OnCallUser> users, ShiftSource source, String reason) {}

    record Gap(Instant start, Instant end) {

        static Gap of(Interval interval) {
            return new Gap(interval.getStart(), interval.getEnd());
        }
    }

    static ScheduleView of(Schedule schedule, PersonNames names) {
        return new ScheduleView(
                schedule.shifts().stream()
                        .map(shift -> new ShiftView(
                                shift.start(),
                                shift.end(),
                                OnCallUser.of(names.people(shift.people())),
                                shift.source(),
                                shift.reason()))
                        .toList(),
                schedule.gaps().stream().map(Gap::of).toList());
    }
}
