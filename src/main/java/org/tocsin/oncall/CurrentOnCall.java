package org.tocsin.oncall;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.Person;

/**
 * Who is on call for a rotation now (seed 000), with everyone of the turn in {@code users}, the primary first.
 *
 * @param id of the assignment: the same as long as rotation, person and begin of the shift are
 */
record CurrentOnCall(
        UUID id,
        UUID rotation,
        String rotationName,
        UUID user,
        String userName,
        @Nullable String userEmail,
        Instant startTime,
        Instant endTime,
        String status,
        List<OnCallUser> users) {

    record OnCallUser(UUID userId, String username) {

        static List<OnCallUser> of(List<Person> people) {
            return people.stream()
                    .map(p -> new OnCallUser(p.id(), p.username()))
                    .toList();
        }
    }

    /** The short form inside a rotation. */
    record Summary(UUID userId, String username, Instant startTime, Instant endTime, List<OnCallUser> users) {}

    /** @param people those of the shift who are active, at least one */
    static CurrentOnCall of(Rotation rotation, Shift shift, List<Person> people) {
        return of(rotation, shift, people.get(0), "ACTIVE", people);
    }

    /** A shift to come, of one of those who are on call then. */
    static CurrentOnCall upcoming(Rotation rotation, Shift shift, Person person, List<Person> people) {
        return of(rotation, shift, person, "SCHEDULED", people);
    }

    private static CurrentOnCall of(Rotation rotation, Shift shift, Person person, String status, List<Person> people) {
        var key = rotation.id() + "/" + shift.start() + "/" + person.id();
        return new CurrentOnCall(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                rotation.id(),
                rotation.plan().name(),
                person.id(),
                person.username(),
                person.email(),
                shift.start(),
                shift.end(),
                status,
                OnCallUser.of(people));
    }

    Summary summary() {
        return new Summary(user, userName, startTime, endTime, users);
    }
}
