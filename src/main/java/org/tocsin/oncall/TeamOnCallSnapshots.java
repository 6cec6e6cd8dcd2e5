package org.tocsin.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.threeten.extra.Interval;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.oncall.shift.Rosters;
import org.tocsin.people.absence.Absences;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * Caches a team's snapshot until anything in it changes: one short query instead of six (ADR 10). The database numbers the
 * states, so changes on other nodes count too. Call within a transaction.
 */
@Component
class TeamOnCallSnapshots {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Maximum number of cached teams: team names come from callers, so there may be any number of them. */
    private static final int MAX = 5_000;

    private record Key(String tenant, String team) {}

    private final Map<Key, TeamOnCallSnapshot> kept = new ConcurrentHashMap<>();
    private final RotationRepository rotations;
    private final Rosters rosters;
    private final Absences absences;

    TeamOnCallSnapshots(RotationRepository rotations, Rosters rosters, Absences absences) {
        this.rotations = rotations;
        this.rosters = rosters;
        this.absences = absences;
    }

    /** @param team ignoring case; empty for none */
    TeamOnCallSnapshot of(String team, Instant at) {
        var key = new Key(CurrentTenant.id(), team);
        var state = rotations.state(key.tenant());
        var before = kept.get(key);
        if (before != null && before.state() == state && before.window().contains(at)) {
            return before;
        }
        var now = read(state, team, Interval.of(at, at.plus(KEPT)));
        if (state != RotationRepository.CHANGING && now.dependsOnRowsOnly()) {
            if (kept.size() >= MAX) {
                kept.clear();
            }
            kept.put(key, now);
        }
        return now;
    }

    private TeamOnCallSnapshot read(long state, String team, Interval window) {
        var asked = new LinkedHashSet<Rotation>();
        if (!team.isEmpty()) {
            asked.addAll(rotations.findActiveOfTeam(team, CurrentTenant.id()));
        }
        rotations.findFirstActive(CurrentTenant.id()).ifPresent(asked::add);
        var known = rosters.of(asked, window);
        var named = known.values().stream()
                .flatMap(one -> one.people().keySet().stream())
                .collect(Collectors.<UUID>toSet());
        return new TeamOnCallSnapshot(
                state,
                window,
                asked.stream().map(rotation -> known.get(rotation.id())).toList(),
                absences.during(named, window));
    }
}
