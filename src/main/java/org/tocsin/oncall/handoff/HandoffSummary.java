package org.tocsin.oncall.handoff;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationRepository;
import org.tocsin.oncall.shift.Assignment;
import org.tocsin.oncall.shift.AssignmentRepository;
import org.tocsin.oncall.shift.HandoffWords;
import org.tocsin.oncall.shift.ShiftChanges;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.subject.SubjectDirectory;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Writes the handoff messages and handles the handoff notes. */
@Service
class HandoffSummary {

    private static final int MAX_LISTED = 10;

    private final AssignmentRepository assignments;
    private final RotationRepository rotations;
    private final PeopleService people;
    private final SubjectDirectory subjects;
    private final Clock clock;

    HandoffSummary(
            AssignmentRepository assignments,
            RotationRepository rotations,
            PeopleService people,
            SubjectDirectory subjects,
            Clock clock) {
        this.assignments = assignments;
        this.rotations = rotations;
        this.people = people;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Handoff notes and their recipients. */
    record Passed(Rotation rotation, HandoffWords.Words words, List<Person> to) {}

    @Command
    HandoffWords.Words words(ShiftChanges.Change change) {
        var rotation = change.rotation();
        var active = assignments.findActive(List.of(rotation.id()), CurrentTenant.id());
        var present = people.findAll(active.stream().map(Assignment::person).toList());
        var until = active.stream().map(Assignment::end).min(Comparator.naturalOrder());
        var work = subjects.work(rotation.plan().teamName(), change.since(), MAX_LISTED);
        return HandoffWords.of(rotation).handoff(change, present, until.orElse(null), work);
    }

    /** @return the people who left without notes, for which the process waits */
    @Command
    List<Person> askForNotes(ShiftChanges.Change change, String processInstanceId) {
        var silent = change.ended().stream()
                .filter(row -> row.handoffNotes().isEmpty())
                .toList();
        silent.forEach(row -> row.waitsForNotesIn(processInstanceId));
        var ids = silent.stream().map(Assignment::person).toList();
        return change.leaving().stream()
                .filter(person -> ids.contains(person.id()))
                .toList();
    }

    /** @return the message for the people who are on call now; empty if there are no notes */
    @Command
    Optional<Passed> record(UUID rotationId, String processInstanceId, String notes) {
        var rows = assignments.lockWaiting(processInstanceId, CurrentTenant.id());
        var now = clock.instant();
        rows.forEach(row -> {
            row.waitsForNotesIn(null);
            if (!notes.isEmpty()) {
                row.note(notes, now);
            }
        });
        var rotation = rotations.findByIdAndTenantId(rotationId, CurrentTenant.id());
        if (notes.isEmpty() || rows.isEmpty() || rotation.isEmpty()) {
            return Optional.empty();
        }
        var from = people.findAll(rows.stream().map(Assignment::person).toList());
        var to = people.findAll(assignments.findActive(List.of(rotationId), CurrentTenant.id()).stream()
                .map(Assignment::person)
                .toList());
        return Optional.of(
                new Passed(rotation.get(), HandoffWords.of(rotation.get()).notes(from, notes), to));
    }
}
