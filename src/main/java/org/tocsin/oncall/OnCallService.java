package org.tocsin.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.oncall.roster.Intervals;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.oncall.shift.Rosters;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.people.absence.Absences;
import org.tocsin.platform.transaction.CurrentTenant;

/** The door for other modules: who is on call. People who were deactivated are not, whatever a rotation says. */
@Service
public class OnCallService {

    private final RotationRepository rotations;
    private final Rosters rosters;
    private final TeamOnCallSnapshots standings;
    private final PeopleService people;
    private final Absences absences;

    OnCallService(
            RotationRepository rotations,
            Rosters rosters,
            TeamOnCallSnapshots standings,
            PeopleService people,
            Absences absences) {
        this.rotations = rotations;
        this.rosters = rosters;
        this.standings = standings;
        this.people = people;
        this.absences = absences;
    }

    /** @return who is on call at that instant for the team's rotation (else the tenant's first active one), primary first; empty when nobody */
    @Transactional(readOnly = true)
    public List<UUID> onCall(@Nullable String team, Instant at) {
        return onCall(team, at, ResponderRequirement.NONE).people();
    }

    /** @return those of them who meet the need; where none does, the nearest who do, and what was wanting */
    @Transactional(readOnly = true)
    public ResponderChoice onCall(@Nullable String team, Instant at, ResponderRequirement need) {
        var standing = standing(team, at);
        return new Qualified(need, standing.away(at)).onCall(candidates(standing, team, at, need));
    }

    /** @return who stands behind them: the people of the next turn that has somebody else */
    @Transactional(readOnly = true)
    public List<UUID> backup(@Nullable String team, Instant at) {
        return backup(team, at, ResponderRequirement.NONE).people();
    }

    /** @return who stands behind those whom {@link #onCall(String, Instant, ResponderRequirement)} answers, and meets the need */
    @Transactional(readOnly = true)
    public ResponderChoice backup(@Nullable String team, Instant at, ResponderRequirement need) {
        var standing = standing(team, at);
        var candidates = candidates(standing, team, at, need);
        var qualified = new Qualified(need, standing.away(at));
        return qualified.behind(candidates, qualified.onCall(candidates).people());
    }

    /** @return those of these people who meet the need, for callers who know whom they want */
    @Transactional(readOnly = true)
    public ResponderChoice among(List<Person> wanted, Instant at, ResponderRequirement need) {
        return new Qualified(need, absent(wanted, at)).among(wanted);
    }

    /** @return as {@link #among}, those who are away too: for when it would be nobody otherwise */
    public ResponderChoice amongEvenAway(List<Person> wanted, ResponderRequirement need) {
        return new Qualified(need, Set.of()).among(wanted);
    }

    /** @return those of them who are away then, whatever a rotation says */
    private Set<UUID> absent(Collection<Person> those, Instant at) {
        var ids = those.stream().map(Person::id).collect(Collectors.toSet());
        return absences.during(ids, Intervals.at(at)).keySet();
    }

    /** The team's own rotations first; where nobody of it is on call, somebody is to be paged all the same. */
    private Qualified.Candidates candidates(
            TeamOnCallSnapshot standing, @Nullable String team, Instant at, ResponderRequirement need) {
        var following = List.<List<Person>>of();
        var present = List.<Person>of();
        for (var known : standing.rotations()) {
            present = known.names().people(known.roster().peopleAt(at));
            if (!present.isEmpty() || following.isEmpty()) {
                following = known.roster().after(at).stream()
                        .map(known.names()::people)
                        .toList();
            }
            if (!present.isEmpty()) {
                break;
            }
        }
        return new Qualified.Candidates(present, following, () -> elsewhere(team, at, need));
    }

    private TeamOnCallSnapshot standing(@Nullable String team, Instant at) {
        return standings.of(team == null ? "" : team.strip(), at);
    }

    /** Whoever is on call for anything comes before those who are not. */
    private List<List<Person>> elsewhere(@Nullable String team, Instant at, ResponderRequirement need) {
        var active = rotations.findAllActive(CurrentTenant.id());
        var known = rosters.of(active, Intervals.at(at));
        var groups = new ArrayList<List<Person>>();
        for (var rotation : active) {
            var those = Objects.requireNonNull(known.get(rotation.id()));
            groups.add(those.names().people(those.roster().peopleAt(at)));
        }
        groups.addAll(people.cleared(need.clearance(), team));
        var away = absent(groups.stream().flatMap(List::stream).toList(), at);
        return groups.stream()
                .map(group -> group.stream()
                        .filter(person -> !away.contains(person.id()))
                        .toList())
                .toList();
    }
}
