package org.tocsin.oncall;

import java.time.Instant;
import org.tocsin.platform.InputErrors;

/** The time in which schedules are calculated. */
final class Moments {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z"),
            LAST = Instant.parse("2201-01-01T00:00:00Z");

    private Moments() {}

    static Instant inRange(String field, Instant moment, InputErrors errors) {
        if (moment.isBefore(FIRST) || !moment.isBefore(LAST)) {
            errors.add(field, "out_of_range", "must be in the years 1970 to 2200");
        }
        return moment;
    }
}
