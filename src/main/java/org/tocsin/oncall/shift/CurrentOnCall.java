package org.tocsin.oncall.shift;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Shift;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.people.Person;

/**
 * Who is on call for a rotation now, with all people of the turn in {@code users}, the primary first.
 *
 * @param id               of the assignment
 * @param incidentsHandled since the shift began; null for future shifts, like {@code responseTimeAvg}
 */
public record CurrentOnCall(
        UUID id,
        UUID rotation,
        String rotationName,
        UUID user,
        String userName,
        @Nullable String userEmail,
        Instant startTime,
        Instant endTime,
        String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer incidentsHandled,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String responseTimeAvg,
        List<OnCallUser> users) {

    public record OnCallUser(UUID userId, String username) {

        public static List<OnCallUser> of(List<Person> people) {
            return people.stream()
                    .map(p -> new OnCallUser(p.id(), p.username()))
                    .toList();
        }
    }

    /** The short form inside a rotation. */
    public record Summary(UUID userId, String username, Instant startTime, Instant endTime, List<OnCallUser> users) {}

    /**
     * @param people  active people of the shift, at least one
     * @param running the active rows, with each person's actual start and uninterrupted end
     */
    public static CurrentOnCall of(Rotation rotation, Shift shift, List<Person> people, List<Assignment> running) {
        var primary = people.get(0);
        return running.stream()
                .filter(row -> row.person().equals(primary.id()))
                .findFirst()
                .map(row -> of(rotation, row.id(), row.interval(), primary, "ACTIVE", people))
                .orElseGet(() -> of(rotation, shift, primary, "ACTIVE", people));
    }

    /**
     * A future shift of one of the people who are on call then.
     *
     * @param rows of the days ahead; later shifts have an id and no row
     */
    public static CurrentOnCall upcoming(
            Rotation rotation, Shift shift, Person person, List<Person> people, List<Assignment> rows) {
        return rows.stream()
                .filter(row -> row.person().equals(person.id()) && row.start().equals(shift.start()))
                .findFirst()
                .map(row ->
                        of(rotation, row.id(), Interval.of(shift.start(), shift.end()), person, "SCHEDULED", people))
                .orElseGet(() -> of(rotation, shift, person, "SCHEDULED", people));
    }

    private static CurrentOnCall of(Rotation rotation, Shift shift, Person person, String status, List<Person> people) {
        var id = Assignment.idOf(rotation.id(), person.id(), shift.start());
        return of(rotation, id, Interval.of(shift.start(), shift.end()), person, status, people);
    }

    private static CurrentOnCall of(
            Rotation rotation, UUID id, Interval interval, Person person, String status, List<Person> people) {
        return new CurrentOnCall(
                id,
                rotation.id(),
                rotation.plan().name(),
                person.id(),
                person.username(),
                person.email(),
                interval.getStart(),
                interval.getEnd(),
                status,
                null,
                null,
                OnCallUser.of(people));
    }

    public CurrentOnCall answering(@Nullable Responses responses) {
        return responses == null
                ? this
                : new CurrentOnCall(
                        id,
                        rotation,
                        rotationName,
                        user,
                        userName,
                        userEmail,
                        startTime,
                        endTime,
                        status,
                        responses.handled(),
                        responses.averageText(),
                        users);
    }

    public Summary summary() {
        return new Summary(user, userName, startTime, endTime, users);
    }
}
