package org.tocsin.oncall.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.oncall.rotation.PersonNames;
import org.tocsin.oncall.shift.CurrentOnCall.OnCallUser;

/**
 * The result of a fair assignment as the API shows it.
 *
 * @param override the temporary schedule, whose deletion reverts the assignment; null for a dry run
 * @param unfilled times for which too many people are absent
 * @param balance  hours of the last 90 days and of the plan, weekends counted twice
 */
record FairAssignmentView(
        @Nullable UUID override, List<ShiftView> shifts, List<ScheduleView.Gap> unfilled, List<ShareView> balance) {

    record ShiftView(Instant start, Instant end, List<OnCallUser> users) {}

    record ShareView(UUID userId, String username, double hoursBefore, double hoursAfter) {}

    static FairAssignmentView of(@Nullable UUID override, FairPlan plan, FairPlan.Outcome outcome, PersonNames names) {
        return new FairAssignmentView(
                override,
                outcome.shifts().stream()
                        .filter(given -> !given.unfilled())
                        .map(given -> new ShiftView(
                                given.slot().interval().getStart(),
                                given.slot().interval().getEnd(),
                                OnCallUser.of(names.people(given.people()))))
                        .toList(),
                outcome.shifts().stream()
                        .filter(FairPlan.Given::unfilled)
                        .map(given -> ScheduleView.Gap.of(given.slot().interval()))
                        .toList(),
                names.people(plan.candidates()).stream()
                        .map(person -> new ShareView(
                                person.id(),
                                person.username(),
                                hours(plan.carried().getOrDefault(person.id(), Duration.ZERO)),
                                hours(outcome.carried().getOrDefault(person.id(), Duration.ZERO))))
                        .toList());
    }

    private static double hours(Duration time) {
        return Math.round(time.toMinutes() / 0.6) / 100.0;
    }
}
