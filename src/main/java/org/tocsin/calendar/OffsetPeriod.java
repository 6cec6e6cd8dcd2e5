package org.tocsin.calendar;

import java.time.zone.ZoneRules;

/**
 * The period between two clock changes, in which local time and instants differ by one offset. It leaves out the second
 * occurrence of a repeated hour: such local times mean the first one.
 *
 * @param offset in seconds
 * @param from   epoch second
 * @param until  epoch second, exclusive
 */
record OffsetPeriod(int offset, long from, long until) {

    static OffsetPeriod around(long epochSecond, ZoneRules rules) {
        var at = java.time.Instant.ofEpochSecond(epochSecond);
        var next = rules.nextTransition(at);
        var previous = rules.previousTransition(at.plusSeconds(1));
        return new OffsetPeriod(
                rules.getOffset(at).getTotalSeconds(),
                previous == null
                        ? Long.MIN_VALUE
                        : previous.toEpochSecond()
                                + Math.max(0, -previous.getDuration().getSeconds()),
                next == null ? Long.MAX_VALUE : next.toEpochSecond());
    }

    boolean holds(long epochSecond) {
        return epochSecond >= from && epochSecond < until;
    }
}
