package org.tocsin.oncall;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.people.Role;
import org.tocsin.platform.Access;
import org.tocsin.platform.CurrentTenant;

/** Looks ahead for times in which nobody would answer. */
@Service
class CoverageCheck {

    private static final Duration AHEAD = Duration.ofDays(7);

    private final RotationRepository rotations;
    private final Rosters rosters;
    private final PeopleService people;
    private final Clock clock;

    CoverageCheck(RotationRepository rotations, Rosters rosters, PeopleService people, Clock clock) {
        this.rotations = rotations;
        this.rosters = rosters;
        this.people = people;
        this.clock = clock;
    }

    /** @param key the same for the same risk, so that nobody hears of it twice */
    record Risk(Rotation rotation, String key, HandoffWords.Words words, List<Person> recipients) {}

    /** @return the first gap or unreachable shift of the next days, told to the administrators and team leads; empty when all is well */
    @Transactional(readOnly = true)
    Optional<Risk> risk(UUID id) {
        var rotation = rotations.findByIdAndTenantId(id, CurrentTenant.id()).filter(Rotation::active);
        if (rotation.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var window = new Span(now, now.plus(AHEAD));
        var known = rosters.of(rotation.get(), Rosters.around(now));
        var schedule = known.roster().between(window.start(), window.end());
        var coverage = Coverage.of(schedule, window, known.names().reachable());
        var words = HandoffWords.of(rotation.get());
        return coverage.gaps().stream()
                .flatMap(gap -> known.roster().meant(gap).stream())
                .findFirst()
                .map(gap -> risk(rotation.get(), "gap", gap, window, words.gap(gap)))
                .or(() -> coverage.unreachable().stream()
                        .findFirst()
                        .map(shift -> risk(
                                rotation.get(),
                                "unreachable",
                                new Span(shift.start(), shift.end()),
                                window,
                                words.unreachable(shift, known.people(shift)))));
    }

    private Risk risk(Rotation rotation, String kind, Span span, Span window, HandoffWords.Words words) {
        var key = "coverage:" + rotation.id() + ":" + kind + ":" + mark(span, window);
        var recipients = new LinkedHashSet<>(people.withAccess(Access.ADMIN));
        recipients.addAll(people.withRole(Role.TEAM_LEAD));
        return new Risk(rotation, key, words, List.copyOf(recipients));
    }

    /** What stays the same from one look to the next: its begin, its end if it has begun, else the week. */
    private static String mark(Span span, Span window) {
        if (span.start().isAfter(window.start())) {
            return span.start().toString();
        }
        return span.end().isBefore(window.end())
                ? "until " + span.end()
                : "week " + window.start().getEpochSecond() / AHEAD.toSeconds();
    }
}
