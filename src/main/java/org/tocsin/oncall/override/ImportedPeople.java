package org.tocsin.oncall.override;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.format.ICalEvents;

/** Finds the people of an event: by the attendees' e-mail addresses, else by user names in the summary. */
final class ImportedPeople {

    private final List<Person> byEmail;
    private final List<Person> byName;

    ImportedPeople(List<ICalEvents.Event> events, PeopleService people) {
        byEmail = people.withEmails(
                events.stream().flatMap(event -> event.attendees().stream()).toList());
        byName = people.withUsernames(events.stream()
                .flatMap(event -> names(event.summary()))
                .flatMap(name -> Stream.of(name, name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList());
    }

    /** The people of an event could not be found. */
    static final class Unclear extends Exception {

        private final String field;

        Unclear(String field, String message) {
            super(message);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** @return at least one person; attendees who are no users, such as rooms, are skipped if another one is a user */
    List<UUID> of(ICalEvents.Event event) throws Unclear {
        var found = new LinkedHashSet<UUID>();
        for (var address : event.attendees()) {
            var same = byEmail.stream()
                    .filter(person -> address.equalsIgnoreCase(person.email()))
                    .toList();
            if (same.size() > 1) {
                throw new Unclear("attendee", "several users have the address " + address);
            }
            same.forEach(person -> found.add(person.id()));
        }
        if (found.isEmpty()) {
            found.addAll(named(event.summary()));
        }
        if (found.isEmpty()) {
            throw event.attendees().isEmpty()
                    ? new Unclear("summary", "must be the user name of an active user of this tenant")
                    : new Unclear("attendee", "no active user of this tenant has one of its addresses");
        }
        return List.copyOf(found);
    }

    /** @return all named people; empty if one of them is unknown */
    private List<UUID> named(String summary) {
        var found = new ArrayList<UUID>();
        for (var name : names(summary).toList()) {
            var person = byName.stream()
                    .filter(known -> known.username().equalsIgnoreCase(name))
                    .findFirst();
            if (person.isEmpty()) {
                return List.of();
            }
            found.add(person.get().id());
        }
        return found;
    }

    private static Stream<String> names(String summary) {
        return Arrays.stream(summary.split(",")).map(String::strip).filter(name -> !name.isEmpty());
    }
}
