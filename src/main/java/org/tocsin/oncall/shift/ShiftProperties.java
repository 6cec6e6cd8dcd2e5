package org.tocsin.oncall.shift;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for notifications about shifts.
 *
 * @param remindBefore time before a shift at which its person is reminded
 * @param notesWithin  how long the process waits for handoff notes
 * @param lookAhead    how far ahead gaps and unreachable shifts are reported
 */
@ConfigurationProperties("tocsin.oncall.shifts")
public record ShiftProperties(
        @DefaultValue("1h") Duration remindBefore,
        @DefaultValue("24h") Duration notesWithin,
        @DefaultValue("7d") Duration lookAhead) {

    private static final Duration LONGEST = Duration.ofDays(35);

    public ShiftProperties {
        check("remind-before", remindBefore);
        check("notes-within", notesWithin);
        check("look-ahead", lookAhead);
    }

    /** Limits the value to the time for which rows are written ahead. */
    private static void check(String name, Duration value) {
        if (value.isZero() || value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "tocsin.oncall.shifts." + name + " must be more than nothing and at most 35 days, not " + value);
        }
    }
}
