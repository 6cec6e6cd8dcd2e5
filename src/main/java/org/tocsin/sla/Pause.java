package org.tocsin.sla;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import org.tocsin.calendar.Interval;

/** Time that did not count, kept as it happened. */
record Pause(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant start,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant end) {

    Interval interval() {
        return new Interval(start, end);
    }
}
