package org.tocsin.sla.definition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.sla.clock.Threshold;

/** Reads the thresholds from the single percentage, from the list, or from both if they agree. */
final class ThresholdCheck {

    static final String PERCENT = "escalation_threshold_percent", LIST = "thresholds";

    private final InputErrors errors;
    private final Duration target;
    private final double defaultPercent;

    ThresholdCheck(InputErrors errors, int targetMinutes, double defaultPercent) {
        this.defaultPercent = defaultPercent;
        this.errors = errors;
        this.target = Duration.ofMinutes(targetMinutes);
    }

    /** Where a patch names only one of the two fields, adapts the other, so that they do not contradict each other. */
    static void reconcile(ObjectNode whole, ObjectNode patch) {
        if (patch.has(LIST) == patch.has(PERCENT)) {
            return;
        }
        whole.remove(PERCENT);
        if (patch.hasNonNull(PERCENT) && whole.get(LIST) instanceof ArrayNode thresholds) {
            thresholds.set(0, patch.get(PERCENT)); // the later ones stay
        }
    }

    /** @return the thresholds in order of time; use them only if there is no error */
    List<Threshold> read(@Nullable Double written, @Nullable List<@Nullable Object> listed) {
        var percent = checked(written);
        if (listed == null || listed.isEmpty()) {
            var only = percent == null ? defaultPercent : percent;
            return List.of(Threshold.percent(only));
        }
        var read = Threshold.inOrder(all(listed), target);
        if (read.isEmpty()) {
            return read;
        }
        var warning = read.get(0);
        if (!warning.isBeforeTarget()) {
            errors.add(
                    LIST + "[0]", "out_of_range", "is the warning and must come before the target, as 80 or -10m do");
        }
        if (percent != null && !warning.equals(Threshold.percent(percent))) {
            errors.add(PERCENT, "conflict", "must be the first of the thresholds, which is " + warning.text());
        }
        return read;
    }

    private @Nullable Double checked(@Nullable Double percent) {
        if (percent != null && !(percent >= 1 && percent <= 99)) {
            errors.add(PERCENT, "out_of_range", "must be from 1 to 99");
            return null;
        }
        return percent;
    }

    private List<Threshold> all(List<@Nullable Object> listed) {
        var read = new ArrayList<Threshold>();
        if (listed.size() > Threshold.MAX_COUNT) {
            errors.add(
                    LIST,
                    "too_long",
                    "has " + listed.size() + " entries; at most " + Threshold.MAX_COUNT + " are allowed");
            return read;
        }
        for (var i = 0; i < listed.size(); i++) {
            try {
                var threshold = Threshold.parse(String.valueOf(listed.get(i)));
                read.add(threshold);
                if (threshold.isBeforeStart(target)) {
                    errors.add(LIST + "[" + i + "]", "out_of_range", "lies before the clock starts");
                }
            } catch (IllegalArgumentException e) {
                errors.add(LIST + "[" + i + "]", "unknown_value", String.valueOf(e.getMessage()));
            }
        }
        return read;
    }
}
