package org.tocsin.oncall.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Coverage;
import org.tocsin.oncall.rotation.PersonNames;
import org.tocsin.oncall.shift.CurrentOnCall.OnCallUser;

/**
 * The coverage of a rotation as the API shows it.
 *
 * @param unreachable    shifts in which nobody has a verified contact
 * @param balance        load of each person
 * @param coveredPercent of the window in which somebody reachable is on call
 * @param score          0 to 100: four fifths coverage, one fifth balance
 */
record CoverageView(
        Instant from,
        Instant to,
        List<ScheduleView.Gap> gaps,
        List<Unreachable> unreachable,
        List<ShareView> balance,
        double coveredPercent,
        double balancePercent,
        int score) {

    record Unreachable(Instant start, Instant end, List<OnCallUser> users) {}

    record ShareView(UUID userId, String username, double hours, int shifts) {}

    static CoverageView of(Coverage coverage, Interval window, PersonNames names) {
        return new CoverageView(
                window.getStart(),
                window.getEnd(),
                coverage.gaps().stream().map(ScheduleView.Gap::of).toList(),
                coverage.unreachable().stream()
                        .map(shift -> new Unreachable(
                                shift.start(), shift.end(), OnCallUser.of(names.people(shift.people()))))
                        .toList(),
                coverage.shares().stream()
                        .flatMap(share -> names.people(List.of(share.person())).stream()
                                .map(person -> new ShareView(
                                        person.id(), person.username(), hours(share.onCall()), share.shifts())))
                        .toList(),
                percent(coverage.covered()),
                percent(coverage.balance()),
                coverage.score());
    }

    private static double hours(Duration time) {
        return Math.round(time.toMinutes() / 0.6) / 100.0;
    }

    private static double percent(double part) {
        return Math.round(part * 10_000) / 100.0;
    }
}
