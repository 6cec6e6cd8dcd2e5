package org.tocsin.escalation.steps;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step with its due time in minutes from the start, its actions and its channels (if empty, the decision table decides).
 *
 * @param options null in escalations that were stored before options existed
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

    /** @return a copy with these channels if it names none itself */
    public ScheduledStep orBy(List<String> defaults) {
        return channels.isEmpty() ? new ScheduledStep(level, afterMinutes, actions, defaults, options) : this;
    }

    /** @return that instant, or the next one at which the step may be paged */
    Instant open(Instant due) {
        return optionsOrNone().open(due);
    }
}
