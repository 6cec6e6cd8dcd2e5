package org.tocsin.sla.instance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.sla.clock.SlaStatus;

/**
 * The request to move the target of one running SLA: an instant, or working minutes from its start.
 *
 * @param reason why; the changelog and the timeline keep it
 */
record Retargeting(
        @Nullable Instant targetTime,
        @Nullable Integer targetDurationMinutes,
        @Nullable String reason) {

    private static final int YEAR_IN_MINUTES = 525_600, REASON = 1000;

    void check() {
        var errors = new InputErrors();
        if ((targetTime == null) == (targetDurationMinutes == null)) {
            errors.add("target_time", "required", "either target_time or target_duration_minutes must be given");
        }
        if (targetDurationMinutes != null && (targetDurationMinutes < 1 || targetDurationMinutes > YEAR_IN_MINUTES)) {
            errors.add("target_duration_minutes", "out_of_range", "must be from 1 to " + YEAR_IN_MINUTES);
        }
        errors.requireText("reason", reason, REASON);
        errors.throwIfAny();
    }

    /** @return the target duration that leads to the requested target time */
    Duration target(SlaInstance instance, BusinessTime time, Instant now) {
        if (targetDurationMinutes != null) {
            return Duration.ofMinutes(targetDurationMinutes);
        }
        var wished = targetTime == null ? now : targetTime.truncatedTo(ChronoUnit.SECONDS);
        if (!wished.isAfter(now) || wished.isAfter(now.plus(3660, ChronoUnit.DAYS))) {
            throw new InvalidInput("target_time", "out_of_range", "must lie in the future, at most ten years ahead");
        }
        if (instance.status() == SlaStatus.PAUSED) {
            throw new Conflict("This promise is paused; resume it first, or give target_duration_minutes.");
        }
        var countdown = instance.countdown(time);
        var target = countdown.elapsed(wished);
        var reached = countdown.within(target).targetTime();
        if (!reached.truncatedTo(ChronoUnit.SECONDS).equals(wished)) {
            throw new InvalidInput(
                    "target_time",
                    "out_of_range",
                    "lies outside the hours of this promise; the last instant before is " + reached);
        }
        return target;
    }
}
