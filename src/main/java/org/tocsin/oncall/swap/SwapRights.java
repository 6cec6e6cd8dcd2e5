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

/** Who may do what to swaps. Steps for which nobody logged in, timers and tables, are the process's own. */
@Component
class SwapRights {

    private final PeopleService people;

    SwapRights(PeopleService people) {
        this.people = people;
    }

    /** @return who calls; empty for a system with a token and for the process itself */
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

    /** @return whether the caller edits schedules anyway, or leads people */
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

    /** @return those who are asked for an approval: whoever leads people, else those who edit schedules */
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
