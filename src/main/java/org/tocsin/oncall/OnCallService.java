package org.tocsin.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.CurrentTenant;

/** The door for other modules: who is on call. People who were deactivated are not, whatever a rotation says. */
@Service
public class OnCallService {

    private final RotationRepository rotations;
    private final Rosters rosters;

    OnCallService(RotationRepository rotations, Rosters rosters) {
        this.rotations = rotations;
        this.rosters = rosters;
    }

    /** @return who is on call at that instant for the team's rotation (else the tenant's first active one), primary first; empty when nobody */
    @Transactional(readOnly = true)
    public List<UUID> onCall(@Nullable String team, Instant at) {
        return turn(team, at).map(Turn::people).orElse(List.of());
    }

    /** @return who stands behind them: the people of the next turn that has somebody else */
    @Transactional(readOnly = true)
    public List<UUID> backup(@Nullable String team, Instant at) {
        return turn(team, at).map(turn -> behind(turn, at)).orElse(List.of());
    }

    private Optional<Turn> turn(@Nullable String team, Instant at) {
        for (var rotation : candidates(team)) {
            var roster = rosters.of(rotation, Span.at(at)).roster();
            var present = roster.peopleAt(at);
            if (!present.isEmpty()) {
                return Optional.of(new Turn(roster, present));
            }
        }
        return Optional.empty();
    }

    /** The team's own first; where nobody of it is on call, somebody is to be paged all the same. */
    private List<Rotation> candidates(@Nullable String team) {
        var candidates = new ArrayList<Rotation>();
        if (team != null && !team.isBlank()) {
            candidates.addAll(rotations.findActiveOfTeam(team.strip(), CurrentTenant.id()));
        }
        rotations.findFirstActive(CurrentTenant.id()).ifPresent(candidates::add);
        return candidates;
    }

    private List<UUID> behind(Turn turn, Instant at) {
        for (var group : turn.roster().after(at)) {
            var others =
                    group.stream().filter(id -> !turn.people().contains(id)).toList();
            if (!others.isEmpty()) {
                return others;
            }
        }
        return List.of();
    }

    private record Turn(Roster roster, List<UUID> people) {}
}
