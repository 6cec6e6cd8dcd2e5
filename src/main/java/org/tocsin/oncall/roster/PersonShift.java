package org.tocsin.oncall.roster;

import java.util.UUID;
import org.threeten.extra.Interval;

/** One person's time on call, alone or beside others. */
public record PersonShift(Interval interval, UUID person) {}
