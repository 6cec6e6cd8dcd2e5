package org.tocsin.oncall.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.shift.Assignment;
import org.tocsin.oncall.shift.AssignmentOrigin;
import org.tocsin.oncall.shift.AssignmentRepository;
import org.tocsin.oncall.shift.AssignmentService;
import org.tocsin.oncall.shift.AssignmentStatus;
import org.tocsin.oncall.shift.AssignmentView;
import org.tocsin.oncall.shift.OnCallHandoffProcess;
import org.tocsin.oncall.shift.ScheduleEdits;
import org.tocsin.people.PeopleService;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Lets people hand over, begin or end a shift before its scheduled time. */
@Service
class HandoffService {

    private static final Logger log = LoggerFactory.getLogger(HandoffService.class);

    private final AssignmentRepository assignments;
    private final AssignmentService views;
    private final ScheduleEdits edits;
    private final EarlyChange early;
    private final OnCallHandoffProcess process;
    private final PeopleService people;
    private final Clock clock;

    HandoffService(
            AssignmentRepository assignments,
            AssignmentService views,
            ScheduleEdits edits,
            EarlyChange early,
            OnCallHandoffProcess process,
            PeopleService people,
            Clock clock) {
        this.assignments = assignments;
        this.views = views;
        this.edits = edits;
        this.early = early;
        this.process = process;
        this.people = people;
        this.clock = clock;
    }

    /** Completes the shift now and activates the next one; for a past shift, only stores the notes. */
    @Command
    AssignmentView handoff(UUID id, HandoffInput input) {
        var errors = new InputErrors();
        errors.limitText("handoff_notes", input.handoffNotes(), Assignment.NOTES_LIMIT);
        var to = Uuids.optional("to", input.to(), errors);
        if (to != null && people.findAll(List.of(to)).isEmpty()) {
            errors.add("to", "unknown_value", "is no active user of this tenant");
        }
        errors.throwIfAny();
        var notes = input.handoffNotes() == null ? "" : input.handoffNotes().strip();
        return change(id, (rotation, own) -> {
            if (own.person().equals(to)) {
                errors.add("to", "conflict", "has this shift already");
                errors.throwIfAny();
            }
            return switch (own.status()) {
                case COMPLETED -> noteLater(own, notes);
                case ACTIVE -> handOver(rotation, own, notes, to);
                default -> throw refused(own, "handed off");
            };
        });
    }

    /** Begins a shift before its time. */
    @Command
    AssignmentView activate(UUID id) {
        return change(id, (rotation, own) -> switch (own.status()) {
            case SCHEDULED -> {
                takeOver(rotation, own, clock.instant(), "begun early by " + Actor.currentName());
                log.info("Assignment {} was begun early", id);
                yield true;
            }
            case ACTIVE -> false;
            default -> throw refused(own, "activated");
        });
    }

    /** Ends a shift before its time, without a replacement. */
    @Command
    AssignmentView complete(UUID id) {
        return change(id, (rotation, own) -> switch (own.status()) {
            case ACTIVE -> {
                early.leaves(rotation, own, clock.instant(), null, "ended early by " + Actor.currentName());
                log.info("Assignment {} was ended early", id);
                yield true;
            }
            case COMPLETED -> false;
            default -> throw refused(own, "completed");
        });
    }

    private boolean handOver(Rotation rotation, Assignment own, String notes, @Nullable UUID to) {
        var now = clock.instant();
        var end = own.end();
        var next = next(rotation, own, to);
        if (next.isEmpty() && to == null) {
            throw new Conflict("Nobody comes next: name who takes over in to, or complete the assignment.");
        }
        var reason = "handed off by " + Actor.currentName();
        own.note(notes.isEmpty() ? own.handoffNotes() : notes, now);
        early.leaves(rotation, own, now, next.isEmpty() ? to : next.get(0).person(), reason);
        for (var row : next) {
            row.takesOverFrom(own.id());
            takeOver(rotation, row, now, reason);
        }
        if (next.isEmpty() && to != null) {
            early.comes(rotation, to, now, end, reason);
        }
        log.info("Assignment {} was handed off", own.id());
        return true;
    }

    private void takeOver(Rotation rotation, Assignment row, Instant now, String reason) {
        if (row.origin() == AssignmentOrigin.ASSIGNED) {
            row.beginNow(now);
            assignments.saveAndFlush(row);
        } else {
            early.comes(rotation, row.person(), now, row.start(), reason);
        }
    }

    /** @return the next shifts of people who are not on call yet */
    private List<Assignment> next(Rotation rotation, Assignment own, @Nullable UUID to) {
        var open = assignments.findOpen(rotation.id(), CurrentTenant.id());
        var busy = open.stream()
                .filter(row -> row.status() == AssignmentStatus.ACTIVE)
                .map(Assignment::person)
                .collect(Collectors.toSet());
        var coming = open.stream()
                .filter(row -> row.status() == AssignmentStatus.SCHEDULED && fits(row, to, busy))
                .toList();
        return coming.stream()
                .filter(row -> row.start().equals(coming.get(0).start()))
                .filter(row -> to == null || !row.start().isAfter(own.end()))
                .toList();
    }

    private static boolean fits(Assignment row, @Nullable UUID to, Set<UUID> busy) {
        return to == null ? !busy.contains(row.person()) : row.person().equals(to);
    }

    /** Stores the notes of a past shift, which does not change who is on call. */
    private boolean noteLater(Assignment own, String notes) {
        var instance = own.notesProcess();
        if (!notes.isEmpty()) {
            own.note(notes, clock.instant());
            if (instance != null) {
                process.noted(instance, notes);
            }
        }
        return false;
    }

    /** @param edit returns whether it changed who is on call */
    private AssignmentView change(UUID id, BiPredicate<Rotation, Assignment> edit) {
        var rotation = assignments.rotationOf(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("assignment", id));
        edits.changeIf(rotation, locked -> edit.test(locked, views.find(id)), changed -> changed);
        return views.view(views.find(id));
    }

    private static Conflict refused(Assignment own, String verb) {
        return new Conflict("The assignment is " + own.status() + " and can't be " + verb + ".");
    }
}
