package org.tocsin.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.CurrentTenant;

/** The door for other modules: who is on call. People who were deactivated are not, whatever a rotation says. */
@Service
public class OnCallService {

    private final RotationRepository rotations;
    private final PeopleService people;

    OnCallService(RotationRepository rotations, PeopleService people) {
        this.rotations = rotations;
        this.people = people;
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
            var roster = rotation.roster();
            var present = roster.at(at).map(shift -> active(shift.people())).orElse(List.of());
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
            var present = active(others);
            if (!present.isEmpty()) {
                return present;
            }
        }
        return List.of();
    }

    private List<UUID> active(List<UUID> ids) {
        return people.findAll(ids).stream().map(Person::id).toList();
    }

    private record Turn(Roster roster, List<UUID> people) {}
}
