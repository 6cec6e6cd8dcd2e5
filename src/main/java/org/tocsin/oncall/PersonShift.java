package org.tocsin.oncall;

import java.util.UUID;
import org.threeten.extra.Interval;

/** One person's time on call, alone or beside others. */
record PersonShift(Interval interval, UUID person) {}
