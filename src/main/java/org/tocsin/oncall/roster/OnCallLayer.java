package org.tocsin.oncall.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.threeten.extra.Interval;

/** What puts people on call, before any exception: turns that are calculated here, or shifts that another system told. */
public interface OnCallLayer {

    /** @return the period around the instant in which nothing changes */
    OnCallPeriod at(Instant instant);

    /** @return those who come after the present turn, in order */
    List<List<UUID>> after(Instant instant);

    /** @return whether anybody is in it */
    boolean manned();

    /** @return the parts of the interval in which somebody is meant to be on call */
    List<Interval> meant(Interval interval);
}
