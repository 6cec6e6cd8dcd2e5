package org.tocsin.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How often codes are sent: once a minute and five times a day to one address, and twenty times a day for one person. */
final class CodeLimits {

    static final Duration DAY = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int A_DAY = 5, A_DAY_FOR_A_PERSON = 20;

    private CodeLimits() {}

    /**
     * @param toAddress when codes were sent to the address within the last day, latest first
     * @param forPerson when codes were sent for the person within the last day, latest first
     * @return how long to wait; empty if a code may be sent now
     */
    static Optional<Duration> wait(List<Instant> toAddress, List<Instant> forPerson, Instant now) {
        var until = now;
        if (!toAddress.isEmpty()) {
            until = later(until, toAddress.get(0).plus(PAUSE));
        }
        if (toAddress.size() >= A_DAY) {
            until = later(until, toAddress.get(A_DAY - 1).plus(DAY));
        }
        if (forPerson.size() >= A_DAY_FOR_A_PERSON) {
            until = later(until, forPerson.get(A_DAY_FOR_A_PERSON - 1).plus(DAY));
        }
        return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
