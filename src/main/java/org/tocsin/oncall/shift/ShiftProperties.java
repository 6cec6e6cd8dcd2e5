package org.tocsin.oncall.shift;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told about shifts.
 *
 * @param remindBefore how long before a shift its person hears of it
 * @param notesWithin  how long whoever left is asked for notes
 * @param lookAhead    how far ahead gaps, and shifts in which nobody can be reached, are told
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

    /** Rows are written that far ahead, and nothing is known beyond them. */
    private static void check(String name, Duration value) {
        if (value.isZero() || value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "tocsin.oncall.shifts." + name + " must be more than nothing and at most 35 days, not " + value);
        }
    }
}
