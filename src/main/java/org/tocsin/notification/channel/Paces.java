package org.tocsin.notification.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the time between two messages to places that take only so many. Those who have to wait are told one after the other. */
final class Paces {

    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(30);
    private static final int MANY = 10_000;

    private record Turn(Instant last, Instant queueEnd) {}

    private final Clock clock;
    private final Map<String, Turn> turns = new HashMap<>();

    Paces(Clock clock) {
        this.clock = clock;
    }

    /** @return how long to wait; empty if it is their turn */
    synchronized Optional<Duration> next(String place, Duration pace) {
        var now = clock.instant();
        var turn = turns.get(place);
        if (turn == null || !turn.last().plus(pace).isAfter(now) || turn.last().isAfter(now)) {
            forgetOld(now, pace);
            turns.put(place, new Turn(now, turn == null || turn.queueEnd().isBefore(now) ? now : turn.queueEnd()));
            return Optional.empty();
        }
        var end = turn.queueEnd().isBefore(turn.last()) ? turn.last() : turn.queueEnd();
        var mine = end.plus(pace).isAfter(now.plus(LONGEST_QUEUE)) ? now.plus(LONGEST_QUEUE) : end.plus(pace);
        turns.put(place, new Turn(turn.last(), mine));
        return Optional.of(Duration.between(now, mine));
    }

    synchronized void reset() {
        turns.clear();
    }

    private void forgetOld(Instant now, Duration pace) {
        if (turns.size() > MANY) {
            turns.values().removeIf(turn -> turn.queueEnd().plus(pace).isBefore(now));
        }
    }
}
