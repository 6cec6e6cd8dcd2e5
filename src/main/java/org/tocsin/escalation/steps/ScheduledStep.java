package org.tocsin.escalation.steps;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step with its due time: in minutes from the start, what is done then and by which channels (none: the table decides).
 *
 * @param options null in escalations that were stored before there were any
 */
public record ScheduledStep(
        int level,
        int afterMinutes,
        List<String> actions,
        List<String> channels,
        @Nullable StepOptions options) {

    public ScheduledStep(int level, int afterMinutes, List<String> actions, List<String> channels) {
        this(level, afterMinutes, actions, channels, null);
    }

    public Duration after() {
        return Duration.ofMinutes(afterMinutes);
    }

    public StepOptions optionsOrNone() {
        return options == null ? StepOptions.NONE : options;
    }

    /** @return the same, by those channels if it names none itself */
    public ScheduledStep orBy(List<String> defaults) {
        return channels.isEmpty() ? new ScheduledStep(level, afterMinutes, actions, defaults, options) : this;
    }

    /** @return that instant, or the next at which the step may be taken */
    Instant open(Instant due) {
        return optionsOrNone().open(due);
    }
}
