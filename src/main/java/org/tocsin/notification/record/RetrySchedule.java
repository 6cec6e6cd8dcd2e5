package org.tocsin.notification.record;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The waits between the attempts of a delivery. */
public record RetrySchedule(List<Duration> delays) {

    /**
     * @param attempt which attempt failed, from 1
     * @param asked   the wait that the other side asked for
     * @return the wait before the next attempt, never shorter than asked; empty after the last
     */
    public Optional<Duration> after(int attempt, Duration asked) {
        if (attempt > delays.size()) {
            return Optional.empty();
        }
        var usual = delays.get(attempt - 1);
        return Optional.of(asked.compareTo(usual) > 0 ? asked : usual);
    }

    /** @return the time that all attempts take together */
    public Duration whole() {
        return delays.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
