package org.tocsin.oncall.rotation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.people.Person;

/** The people of a schedule, by id. */
public record PersonNames(Map<UUID, Person> byId) {

    public static PersonNames of(Collection<Person> people) {
        return new PersonNames(people.stream().collect(Collectors.toMap(Person::id, Function.identity())));
    }

    /** @return the known people among these ids, in that order */
    public List<Person> people(List<UUID> ids) {
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** @return the people with a working contact */
    public Set<UUID> reachable() {
        return byId.values().stream()
                .filter(person -> person.contacts().stream().anyMatch(Person.Contact::verified))
                .map(Person::id)
                .collect(Collectors.toSet());
    }
}
