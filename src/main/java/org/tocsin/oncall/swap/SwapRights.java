package org.tocsin.oncall.swap;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.people.Role;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.format.Uuids;

/** Authorization of swaps. Steps without a logged-in user, such as timers, belong to the process. */
@Component
class SwapRights {

    private final PeopleService people;

    SwapRights(PeopleService people) {
        this.people = people;
    }

    /** @return the calling person; empty for a system token and for the process */
    Optional<UUID> caller() {
        return Actor.current()
                .flatMap(actor -> Uuids.find(actor.id()))
                .filter(id -> !people.findAll(List.of(id)).isEmpty());
    }

    boolean isCaller(UUID person) {
        return caller().filter(person::equals).isPresent();
    }

    boolean administers() {
        return has(Access.ADMIN);
    }

    /** @return whether the caller may edit schedules or is a lead */
    boolean mayApprove() {
        return has(Access.ANALYST)
                || caller().filter(id -> leads().anyMatch(lead -> lead.id().equals(id)))
                        .isPresent();
    }

    void require(boolean allowed, String what) {
        if (!allowed) {
            throw new AccessDeniedException("Not allowed to " + what);
        }
    }

    /** @return the people who are asked for an approval: the leads, else the people who edit schedules */
    List<Person> approvers() {
        var leads = leads().distinct().toList();
        return leads.isEmpty() ? people.withAccess(Access.ANALYST) : leads;
    }

    private Stream<Person> leads() {
        return Stream.of(Role.TEAM_LEAD, Role.ENGINEERING_MANAGER).flatMap(role -> people.withRole(role).stream());
    }

    private static boolean has(Access access) {
        return Actor.current()
                .map(actor -> actor.access().compareTo(access) >= 0)
                .orElse(true);
    }
}
