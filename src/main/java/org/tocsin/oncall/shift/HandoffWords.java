package org.tocsin.oncall.shift;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Shift;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.people.Person;
import org.tocsin.platform.subject.SubjectDirectory.Work;

/** The texts of messages about a change of shift. Times are in the rotation's zone. */
public record HandoffWords(String rotation, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm z", Locale.ENGLISH);

    public static HandoffWords of(Rotation rotation) {
        return new HandoffWords(rotation.plan().name(), rotation.plan().zone());
    }

    /** A subject line and a text. */
    public record Words(String title, String message) {}

    /** @param until end of the current shift; null if nobody is on call */
    public Words handoff(ShiftChanges.Change change, List<Person> present, @Nullable Instant until, Work work) {
        var lines = new ArrayList<String>();
        change.ended().stream()
                .map(Assignment::handoffNotes)
                .filter(notes -> !notes.isEmpty())
                .forEach(notes -> lines.add("Notes: " + notes + "\n"));
        if (!change.leaving().isEmpty()) {
            lines.add(names(change.leaving()) + ": your shift ended " + at(change.at()) + ".");
        }
        lines.add(
                present.isEmpty() || until == null
                        ? "Nobody is on call now."
                        : "On call now: " + names(present) + ", until " + at(until) + ".");
        lines.add("");
        lines.addAll(summary(work, change.since()));
        return new Words(title(change, present), String.join("\n", lines));
    }

    public Words reminder(ShiftChanges.Next next) {
        var shift = next.shifts().get(0);
        return new Words(
                "You are on call for " + rotation + " from " + at(shift.start()),
                names(next.people()) + ": your shift for " + rotation + " begins " + at(shift.start()) + " and ends "
                        + at(shift.end()) + ".");
    }

    public Words notes(List<Person> from, String notes) {
        return new Words("Handoff notes for " + rotation, "From " + names(from) + ":\n\n" + notes);
    }

    public Words gap(Interval gap) {
        return new Words(
                "Nobody is on call for " + rotation + " from " + at(gap.getStart()),
                "Nobody is on call for " + rotation + " from " + at(gap.getStart()) + " to " + at(gap.getEnd())
                        + ". Add an override, or people to the rotation.");
    }

    public Words unreachable(Shift shift, List<Person> people) {
        return new Words(
                "Nobody on call for " + rotation + " can be reached from " + at(shift.start()),
                names(people) + " on call for " + rotation + " from " + at(shift.start()) + " to " + at(shift.end())
                        + ", without a verified contact. Verify one, or let somebody else step in.");
    }

    private String title(ShiftChanges.Change change, List<Person> present) {
        if (present.isEmpty()) {
            return "Nobody is on call for " + rotation + " after " + names(change.leaving());
        }
        return change.leaving().isEmpty() || change.coming().isEmpty()
                ? names(present) + " on call for " + rotation
                : "On-call handoff for " + rotation + ": " + names(change.leaving()) + " to " + names(change.coming());
    }

    private List<String> summary(Work work, Instant since) {
        var lines = new ArrayList<String>();
        lines.add(work.open() == 0 ? "Nothing is open." : "Open: " + work.open());
        work.pressing().forEach(line -> lines.add("- " + line));
        if (work.open() > work.pressing().size()) {
            lines.add("- and " + (work.open() - work.pressing().size()) + " more");
        }
        lines.add("Since " + at(since) + ": " + work.opened() + " opened, " + work.resolved() + " resolved.");
        return lines;
    }

    private String at(Instant time) {
        return TIME.format(time.atZone(zone));
    }

    private static String names(List<Person> people) {
        return people.isEmpty()
                ? "somebody who is no longer here"
                : people.stream().map(Person::name).collect(Collectors.joining(" and "));
    }
}
