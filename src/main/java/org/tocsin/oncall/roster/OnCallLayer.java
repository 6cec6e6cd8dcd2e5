package org.tocsin.oncall.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.threeten.extra.Interval;

/** A layer that puts people on call, before overrides: calculated turns, or shifts of an external system. */
public interface OnCallLayer {

    /** @return the longest period around the instant without a change */
    OnCallPeriod at(Instant instant);

    /** @return the people of the turns after the current one, in order */
    List<List<UUID>> after(Instant instant);

    /** @return whether the layer has anybody */
    boolean manned();

    /** @return the parts of the interval in which somebody should be on call */
    List<Interval> meant(Interval interval);
}
