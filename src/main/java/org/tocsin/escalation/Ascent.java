package org.tocsin.escalation;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.platform.Conflict;

/** The climb itself: which level is reached, what is demanded, and what holds it back. */
@MappedSuperclass
abstract class Ascent extends EscalationState {

    @SuppressWarnings("NullAway.Init") // JPA
    protected Ascent() {}

    /**
     * Takes the matrix as its ladder, counted from the opening of the subject; its own steps, if it has any, stay. Another ladder
     * for another priority counts from when that became known: what was unimportant an hour ago does not begin at the top.
     */
    void climbBy(List<Ladder.Rung> matrix, Instant opened, Instant now) {
        if (!byMatrix) {
            return;
        }
        var rungs = matrix.stream().map(r -> r.orBy(usualChannels)).toList();
        if (!rungs.equals(ladder)) {
            ladderStart = ladder.isEmpty() ? opened : now;
            ladder = rungs;
            exhaustedAt = null;
        }
    }

    /** Demands that level at least; never lowers it. @return whether that is higher than before */
    boolean raise(int toLevel, String because) {
        var higher = status.isUnanswered() && toLevel > Math.max(wantedLevel, level);
        if (higher) {
            wantedLevel = toLevel;
            wantedBecause = because;
        }
        return higher;
    }

    /** Somebody wants that level now: nothing that was acknowledged, delayed or asked to be quiet stands against it. */
    void escalate(int toLevel, String because, Instant now) {
        requireOpen("be escalated");
        if (toLevel <= level || climbing().at(toLevel).isEmpty()) {
            throw new Conflict("Level " + toLevel + " is not above level " + level + " on its ladder.");
        }
        unanswered(now);
        snooze = null;
        earliestAt = earliestAt.isAfter(now) ? now : earliestAt;
        wantedLevel = Math.max(toLevel, 1);
        wantedBecause = because;
        if (toLevel == 1) {
            ladderStart = now.minus(ladder.get(0).after());
        }
    }

    /**
     * Whoever answered has not ended it in time: the level that is demanded, or the highest below it, is paged although they work
     * on it; a snooze is waited for.
     *
     * @return the level that is paged next; 0 if it has been
     */
    int demand(int demanded, String because, Instant now) {
        var to = ladder.stream()
                .mapToInt(Ladder.Rung::level)
                .filter(l -> l <= demanded && l > level)
                .max()
                .orElse(0);
        if (to > 0) {
            unanswered(now);
            wantedLevel = to;
            wantedBecause = because;
        }
        return to;
    }

    /** @return the level above the one reached */
    int nextLevel() {
        return ladder.stream()
                .mapToInt(Ladder.Rung::level)
                .filter(l -> l > level)
                .min()
                .orElseThrow(() -> new Conflict("Level " + level + " is the highest of its ladder."));
    }

    /** Hands it back to that level, whose people are paged again if nobody has answered; from there it climbs on. */
    void lower(int toLevel, String because, Instant now) {
        requireOpen("be handed back");
        if (toLevel >= level || climbing().at(toLevel).isEmpty()) {
            throw new Conflict("Level " + toLevel + " is not below level " + level + " on its ladder.");
        }
        level = toLevel;
        levelSince = now;
        wantedLevel = 1;
        wantedBecause = because;
        exhaustedAt = null;
        pageAgain = status.isUnanswered();
        withdrawPages = true;
    }

    /** Looks at the ladder and takes the step that is due, so that asking again at the same instant takes no second one. */
    Ladder.Next climb(Circumstances around, Instant now) {
        nextLevelAt = null;
        if (held(around, now)) {
            return new Ladder.Wait(Objects.requireNonNull(heldUntil));
        }
        var next = next(now);
        if (next instanceof Ladder.Page page) {
            reach(page, now);
        } else if (next instanceof Ladder.Wait wait) {
            nextLevelAt = wait.until();
            exhaustedAt = wait.last() && exhaustedAt == null ? now : exhaustedAt;
        } else if (exhaustedAt == null) {
            exhaustedAt = now;
        }
        return next;
    }

    private Ladder.Next next(Instant now) {
        var rung = rung();
        if (pageAgain && rung != null) {
            return new Ladder.Page(rung, now, round);
        }
        return climbing()
                .next(new Ladder.Position(level, levelSince, round, pagedAt == null ? now : pagedAt), wantedLevel, now);
    }

    private void reach(Ladder.Page page, Instant now) {
        count(page.rung().level());
        wantedLevel = page.round() == round ? wantedLevel : 1;
        status = EscalationStatus.TRIGGERED;
        level = page.rung().level();
        round = page.round();
        levelSince = page.since();
        pagedAt = now;
        pageAgain = false;
    }

    /** A new map: else nobody would see that the old one has changed. */
    void count(int paged) {
        times++;
        var counted = new TreeMap<>(pages);
        counted.merge(String.valueOf(paged), 1, Integer::sum);
        pages = counted;
    }

    /** What was reported during maintenance begins with its first step when that is over. */
    private boolean held(Circumstances around, Instant now) {
        var before = heldBecause;
        heldBecause = null;
        heldUntil = null;
        if (snooze != null && snooze.until().isAfter(now)) {
            return hold(Hold.SNOOZED, snooze.until());
        }
        snooze = null;
        if (level == 0 && around.maintenanceUntil() != null) {
            return hold(Hold.MAINTENANCE, around.maintenanceUntil());
        }
        if (before == Hold.MAINTENANCE && level == 0 && !ladder.isEmpty()) {
            var begun = now.minus(ladder.get(0).after());
            ladderStart = begun.isBefore(ladderStart) ? ladderStart : begun;
        }
        return around.officeOpensAt() != null && hold(Hold.OFFICE_CLOSED, around.officeOpensAt());
    }

    private boolean hold(Hold because, Instant until) {
        heldBecause = because;
        heldUntil = until;
        return true;
    }

    /** Lets others hear of it as well; whoever is to hear of it anyway is not told twice. */
    void alsoTell(Tell tell) {
        if (tells.stream().noneMatch(tell::isFor)) {
            tells = Stream.concat(tells.stream(), Stream.of(tell)).toList();
        }
    }

    /** @return the actions for those who are told with the level that is paged now */
    List<String> tellNow() {
        var highest = ladder.stream().noneMatch(r -> r.level() > level);
        var due = tells.stream().filter(t -> t.isDue(level, highest)).toList();
        if (!due.isEmpty()) {
            tells = tells.stream().map(t -> due.contains(t) ? t.done() : t).toList();
        }
        return due.stream().flatMap(t -> t.actions().stream()).distinct().toList();
    }

    /** These were just paged. */
    void paged(List<UUID> people) {
        pagedPeople = people;
        var rung = rung();
        if (status.isUnanswered()) {
            awaited = rung != null && rung.optionsOrNone().allAcknowledge() ? people : List.of();
        }
    }

    /** Nobody has answered it, or not for long enough. */
    void unanswered(Instant now) {
        if (status == EscalationStatus.ACKNOWLEDGED) {
            status = level == 0 ? EscalationStatus.PENDING : EscalationStatus.TRIGGERED;
            acknowledgedBy = null;
            acknowledgedAt = null;
            tellSubject = false;
            awaited = List.of();
            levelSince = now;
        }
    }

    void requireOpen(String verb) {
        if (!status.isOpen()) {
            throw new Conflict("The escalation is " + status + " and can't " + verb + ".");
        }
    }

    private Ladder climbing() {
        return new Ladder(ladder, ladderStart, earliestAt, options.rhythm());
    }
}
