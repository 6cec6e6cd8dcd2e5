package org.tocsin.sla.clock;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * Time that did not count, kept as it happened.
 *
 * @param reason why, as it was given
 */
public record Pause(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant start,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant end,
        @Nullable String reason) {

    public Interval interval() {
        return Interval.of(start, end);
    }

    /** As the changelog writes it. */
    @Override
    public String toString() {
        return start + "/" + end + (reason == null ? "" : " " + reason);
    }
}
