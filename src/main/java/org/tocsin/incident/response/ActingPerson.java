package org.tocsin.incident.response;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.incident.lifecycle.Acting;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.access.Actor;

/** Finds the actor: the credential of a request, or the name in a message. Only a person can become the assignee. */
@Component
public class ActingPerson {

    private final PeopleService people;

    ActingPerson(PeopleService people) {
        this.people = people;
    }

    public Acting current() {
        return Actor.current()
                .map(actor -> new Acting(
                        actor.username(), person(actor.id()).map(Person::id).orElse(null)))
                .orElse(new Acting("system", null));
    }

    /** @param actor a user's id or name, or a system's name; absent means the current one */
    Acting named(@Nullable String actor) {
        if (actor == null) {
            return current();
        }
        return person(actor).map(p -> new Acting(p.username(), p.id())).orElse(new Acting(actor, null));
    }

    private Optional<Person> person(String id) {
        try {
            return people.findAll(List.of(UUID.fromString(id))).stream().findFirst();
        } catch (IllegalArgumentException e) {
            return people.withUsernames(List.of(id)).stream().findFirst(); // empty for a system
        }
    }
}
