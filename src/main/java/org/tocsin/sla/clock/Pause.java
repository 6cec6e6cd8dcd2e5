package org.tocsin.sla.clock;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * A time that does not count for an SLA.
 *
 * @param reason why, as the caller gave it
 */
public record Pause(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant start,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant end,
        @Nullable String reason) {

    public Interval interval() {
        return Interval.of(start, end);
    }

    /** As the changelog shows it. */
    @Override
    public String toString() {
        return start + "/" + end + (reason == null ? "" : " " + reason);
    }
}
