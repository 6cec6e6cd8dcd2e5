package org.tocsin.notification.answer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.link.ResponseActionType;
import org.tocsin.people.Person;
import org.tocsin.platform.subject.AnswerTargetDirectory.AnswerTarget;

/** The result of a person's response action, with a sentence for that person. */
record AnswerOutcome(Kind kind, String sentence) {

    enum Kind {
        /** It changed something. */
        DONE,
        /** It had this effect before, by this person or somebody else. */
        ALREADY,
        /** The target is resolved or cancelled; nothing can be answered any more. */
        OVER,
        /** The target's present state does not allow it. */
        REFUSED,
        /** Nothing was stored; the person may try again. */
        NOT_TAKEN
    }

    static final AnswerOutcome NOT_TAKEN =
            new AnswerOutcome(Kind.NOT_TAKEN, "It could not be taken just now. Please try again.");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm z", Locale.ENGLISH);

    static AnswerOutcome acknowledged() {
        return new AnswerOutcome(Kind.DONE, "You have acknowledged it. Nobody further is paged.");
    }

    static AnswerOutcome resolved() {
        return new AnswerOutcome(Kind.DONE, "You have resolved it.");
    }

    static AnswerOutcome escalated(int level) {
        return new AnswerOutcome(Kind.DONE, "You have raised it to level " + level + ". Those it calls are paged now.");
    }

    static AnswerOutcome heldBack(int level) {
        return new AnswerOutcome(
                Kind.DONE,
                "Pages are held back now, by a snooze or for maintenance. Level " + level
                        + " is called as soon as that is over.");
    }

    static AnswerOutcome noFurtherLevel(int level) {
        return new AnswerOutcome(Kind.REFUSED, "There is no level above " + level + ": everybody has been paged.");
    }

    static AnswerOutcome refused(String why) {
        return new AnswerOutcome(Kind.REFUSED, why);
    }

    static AnswerOutcome gone() {
        return new AnswerOutcome(Kind.OVER, "There is nothing to answer any more.");
    }

    static AnswerOutcome alreadyAcknowledged(AnswerTarget target, Person reader) {
        return new AnswerOutcome(Kind.ALREADY, describe(target, reader));
    }

    static AnswerOutcome over(AnswerTarget target, Person reader) {
        return new AnswerOutcome(Kind.OVER, describe(target, reader));
    }

    /** @return whether the action would change anything; after an acknowledgement, only the person who acknowledged may escalate */
    static boolean isAwaited(AnswerTarget target, ResponseActionType action, Person by) {
        return switch (target.state()) {
            case OPEN -> true;
            case ACKNOWLEDGED ->
                switch (action) {
                    case ACKNOWLEDGE -> false;
                    case ESCALATE -> by.username().equals(target.by());
                    case RESOLVE -> true;
                };
            case RESOLVED, CANCELLED -> false;
        };
    }

    /** @return the target's state, in words for that reader */
    static String describe(AnswerTarget target, Person reader) {
        var when = target.since() == null ? "" : " at " + time(target.since(), reader.timezone());
        return switch (target.state()) {
            case OPEN -> "Nobody has acknowledged it yet.";
            case ACKNOWLEDGED -> who(target.by(), reader) + " acknowledged it" + when + ".";
            case RESOLVED -> "It was resolved" + when + ".";
            case CANCELLED -> "It was cancelled" + when + ".";
        };
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    private static String who(@Nullable String username, Person reader) {
        return username == null ? "Somebody" : username.equals(reader.username()) ? "You" : username;
    }
}
