package org.tocsin.oncall.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** The steps of processes/oncall-handoff.bpmn: each locks the rotation, updates its rows and reads them. */
@Service
public class ShiftChanges {

    /** Maximum interval between coverage checks. */
    private static final Duration CHECK_INTERVAL = Duration.ofDays(1);

    private final RotationRepository rotations;
    private final AssignmentRepository assignments;
    private final ShiftRecorder recorder;
    private final PeopleService people;
    private final ShiftProperties properties;
    private final Clock clock;

    ShiftChanges(
            RotationRepository rotations,
            AssignmentRepository assignments,
            ShiftRecorder recorder,
            PeopleService people,
            ShiftProperties properties,
            Clock clock) {
        this.rotations = rotations;
        this.assignments = assignments;
        this.recorder = recorder;
        this.people = people;
        this.properties = properties;
        this.clock = clock;
    }

    /** The times for which the process waits. @param reminderAt null if there is nobody to remind */
    public record Outlook(
            Rotation rotation,
            Instant nextChangeAt,
            @Nullable Instant reminderAt) {}

    /**
     * Who left and who came, without people whose shift goes on.
     *
     * @param since the earliest start of the ended shifts
     * @param ended the shifts of the people who left
     */
    public record Change(
            Rotation rotation,
            Instant at,
            Instant since,
            List<Person> leaving,
            List<Person> coming,
            List<Assignment> ended) {

        boolean nothing() {
            return leaving.isEmpty() && coming.isEmpty();
        }
    }

    /** Shifts that begin soon, with their people. */
    public record Next(Rotation rotation, List<Assignment> shifts, List<Person> people) {}

    /** @return the times to wait for; empty if the rotation is deleted or inactive, or another instance waits for it */
    @Command
    public Optional<Outlook> plan(UUID id, String processInstanceId) {
        var found = rotations.lock(id, CurrentTenant.id()).filter(Rotation::runs);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var page = page(found.get());
        var other = page.watch().processInstanceId();
        if (other != null && !other.equals(processInstanceId)) {
            return Optional.empty();
        }
        page.watch().waitsIn(processInstanceId);
        var now = clock.instant();
        var change = page.open().stream()
                .flatMap(row -> Stream.of(row.start(), row.end()))
                .filter(time -> time.isAfter(now))
                .min(Comparator.naturalOrder())
                .filter(time -> time.isBefore(now.plus(CHECK_INTERVAL)))
                .orElse(now.plus(CHECK_INTERVAL));
        var reminder = unreminded(page)
                .map(row -> row.start().minus(properties.remindBefore()))
                .min(Comparator.naturalOrder())
                .map(time -> time.isBefore(now) ? now : time)
                .filter(time -> time.isBefore(change));
        return Optional.of(new Outlook(found.get(), change, reminder.orElse(null)));
    }

    /** @return who left and who came since the last notification; empty if nobody did */
    @Command
    public Optional<Change> change(UUID id) {
        var found = rotations.lock(id, CurrentTenant.id());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var page = page(found.get());
        page.watch().waitsIn(null);
        var now = clock.instant();
        var untold = assignments.findUntold(id, now.minus(CHECK_INTERVAL), CurrentTenant.id());
        var gone = with(AssignmentStatus.COMPLETED, untold);
        var there = peopleOf(page.active());
        var ended = gone.stream().filter(row -> !there.contains(row.person())).toList();
        var left = peopleOf(gone);
        var began = with(AssignmentStatus.ACTIVE, untold).stream()
                .filter(row -> !left.contains(row.person()))
                .toList();
        untold.forEach(Assignment::tell);
        var since = ended.stream().map(Assignment::start).min(Comparator.naturalOrder());
        var change = new Change(
                found.get(),
                now,
                since.orElse(now.minus(CHECK_INTERVAL)),
                people.findAll(peopleOf(ended)),
                people.findAll(peopleOf(began)),
                ended);
        return change.nothing() ? Optional.empty() : Optional.of(change);
    }

    /** @return shifts that begin within the reminder time, of people who were not reminded yet; empty if there are none */
    @Command
    public Optional<Next> remind(UUID id) {
        var found = rotations.lock(id, CurrentTenant.id()).filter(Rotation::runs);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var page = page(found.get());
        var there = peopleOf(page.active());
        var soon = unreminded(page)
                .filter(row -> !row.start().isAfter(clock.instant().plus(properties.remindBefore())))
                .toList();
        soon.forEach(Assignment::remind);
        var coming = soon.stream().filter(row -> !there.contains(row.person())).toList();
        return coming.isEmpty()
                ? Optional.empty()
                : Optional.of(new Next(found.get(), coming, people.findAll(peopleOf(coming))));
    }

    private ShiftRecorder.Recorded page(Rotation rotation) {
        var page = recorder.record(rotation);
        if (page.fresh()) {
            page.active().forEach(Assignment::tell); // no notifications about a rotation that was just set up
        }
        return page;
    }

    private static Stream<Assignment> unreminded(ShiftRecorder.Recorded page) {
        return page.scheduled().stream().filter(row -> !row.reminded());
    }

    private static List<Assignment> with(AssignmentStatus status, Collection<Assignment> rows) {
        return rows.stream().filter(row -> row.status() == status).toList();
    }

    private static Set<UUID> peopleOf(Collection<Assignment> rows) {
        return rows.stream().map(Assignment::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
