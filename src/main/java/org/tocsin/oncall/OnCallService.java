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

/** Tells other modules who is on call. Deactivated people never are, whatever a rotation says. */
@Service
public class OnCallService {

    private final RotationRepository rotations;
    private final Rosters rosters;
    private final TeamOnCallSnapshots snapshots;
    private final PeopleService people;
    private final Absences absences;

    OnCallService(
            RotationRepository rotations,
            Rosters rosters,
            TeamOnCallSnapshots snapshots,
            PeopleService people,
            Absences absences) {
        this.rotations = rotations;
        this.rosters = rosters;
        this.snapshots = snapshots;
        this.people = people;
        this.absences = absences;
    }

    /** @return the on-call people of the team's rotation, else of the tenant's first active one, primary first; may be empty */
    @Transactional(readOnly = true)
    public List<UUID> onCall(@Nullable String team, Instant at) {
        return onCall(team, at, ResponderRequirement.NONE).people();
    }

    /** @return the on-call people who meet the requirement; if none does, the nearest others who do, and the reason */
    @Transactional(readOnly = true)
    public ResponderChoice onCall(@Nullable String team, Instant at, ResponderRequirement need) {
        var snapshot = snapshot(team, at);
        return new Qualified(need, snapshot.away(at)).onCall(candidates(snapshot, team, at, need));
    }

    /** @return the backup: the people of the next turn that has somebody else */
    @Transactional(readOnly = true)
    public List<UUID> backup(@Nullable String team, Instant at) {
        return backup(team, at, ResponderRequirement.NONE).people();
    }

    /** @return the backup of {@link #onCall(String, Instant, ResponderRequirement)}, as far as it meets the requirement */
    @Transactional(readOnly = true)
    public ResponderChoice backup(@Nullable String team, Instant at, ResponderRequirement need) {
        var snapshot = snapshot(team, at);
        var candidates = candidates(snapshot, team, at, need);
        var qualified = new Qualified(need, snapshot.away(at));
        return qualified.behind(candidates, qualified.onCall(candidates).people());
    }

    /** @return the people among these who meet the requirement and are not absent */
    @Transactional(readOnly = true)
    public ResponderChoice among(List<Person> wanted, Instant at, ResponderRequirement need) {
        return new Qualified(need, absent(wanted, at)).among(wanted);
    }

    /** @return as {@link #among}, including absent people, for a page that would go to nobody otherwise */
    public ResponderChoice amongEvenAway(List<Person> wanted, ResponderRequirement need) {
        return new Qualified(need, Set.of()).among(wanted);
    }

    /** @return the people among these who are absent then, whatever a rotation says */
    private Set<UUID> absent(Collection<Person> those, Instant at) {
        var ids = those.stream().map(Person::id).collect(Collectors.toSet());
        return absences.during(ids, Intervals.at(at)).keySet();
    }

    /** Tries the team's own rotations first, then any other, so that somebody is paged. */
    private Qualified.Candidates candidates(
            TeamOnCallSnapshot snapshot, @Nullable String team, Instant at, ResponderRequirement need) {
        var following = List.<List<Person>>of();
        var present = List.<Person>of();
        for (var known : snapshot.rotations()) {
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

    private TeamOnCallSnapshot snapshot(@Nullable String team, Instant at) {
        return snapshots.of(team == null ? "" : team.strip(), at);
    }

    /** @return other people of the tenant, those on call for any rotation first */
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
