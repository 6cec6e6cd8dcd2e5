package org.tocsin.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock of the application and the engine; it stands still until a test moves it. */
public final class MovableClock extends Clock {

    /** Within business hours, on no holiday, far from any change of clocks. */
    public static final Instant MONDAY_MORNING = Instant.parse("2026-06-01T10:00:00Z");

    private volatile Instant now = MONDAY_MORNING;

    MovableClock() {
        moveTo(MONDAY_MORNING);
    }

    void moveTo(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
