package org.tocsin.oncall.handoff;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Coverage;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.oncall.shift.HandoffWords;
import org.tocsin.oncall.shift.Rosters;
import org.tocsin.oncall.shift.ShiftProperties;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.people.Role;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.transaction.CurrentTenant;

/** Finds upcoming times in which nobody reachable is on call. */
@Service
class CoverageCheck {

    private static final int MAX_TOLD = 10;

    private final RotationRepository rotations;
    private final Rosters rosters;
    private final PeopleService people;
    private final ShiftProperties properties;
    private final Clock clock;

    CoverageCheck(
            RotationRepository rotations,
            Rosters rosters,
            PeopleService people,
            ShiftProperties properties,
            Clock clock) {
        this.rotations = rotations;
        this.rosters = rosters;
        this.people = people;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param key the same for the same risks, so that nobody is told twice */
    record Risk(Rotation rotation, String key, HandoffWords.Words words, List<Person> recipients) {}

    /** @return the gaps and unreachable shifts of the next days, with their recipients; empty if there are none */
    @Transactional(readOnly = true)
    Optional<Risk> risk(UUID id) {
        var rotation = rotations.findByIdAndTenantId(id, CurrentTenant.id()).filter(Rotation::active);
        if (rotation.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var window = Interval.of(now, now.plus(properties.lookAhead()));
        var known = rosters.of(rotation.get(), Rosters.around(now));
        var schedule = known.roster().between(window.getStart(), window.getEnd());
        var coverage = Coverage.of(schedule, window, known.names().reachable());
        var words = HandoffWords.of(rotation.get());
        var found = new LinkedHashMap<String, HandoffWords.Words>();
        coverage.gaps().stream()
                .flatMap(gap -> known.roster().meant(gap).stream())
                .forEach(gap -> found.put("gap " + mark(gap, window), words.gap(gap)));
        coverage.unreachable()
                .forEach(shift -> found.putIfAbsent(
                        "unreachable " + shift.people() + " " + week(window),
                        words.unreachable(shift, known.people(shift))));
        return found.isEmpty() ? Optional.empty() : Optional.of(risk(rotation.get(), found));
    }

    private Risk risk(Rotation rotation, Map<String, HandoffWords.Words> found) {
        var all = String.join(", ", found.keySet());
        var key = "coverage:" + rotation.id() + ":" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
        var first = found.values().iterator().next();
        var message = found.values().stream()
                .limit(MAX_TOLD)
                .map(HandoffWords.Words::message)
                .collect(Collectors.joining("\n\n"));
        var recipients = new LinkedHashSet<>(people.withAccess(Access.ADMIN));
        recipients.addAll(people.withRole(Role.TEAM_LEAD));
        return new Risk(rotation, key, new HandoffWords.Words(first.title(), message), List.copyOf(recipients));
    }

    /** @return a key that is stable between checks: the start, or the end if it has begun, else the week */
    private static String mark(Interval interval, Interval window) {
        if (interval.getStart().isAfter(window.getStart())) {
            return interval.getStart().toString();
        }
        return interval.getEnd().isBefore(window.getEnd()) ? "until " + interval.getEnd() : week(window);
    }

    private static String week(Interval window) {
        return "week " + window.getStart().getEpochSecond() / Duration.ofDays(7).toSeconds();
    }
}
