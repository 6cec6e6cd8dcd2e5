package org.tocsin.escalation.policy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.responder.Fallback;
import org.tocsin.escalation.steps.DayTime;
import org.tocsin.escalation.steps.StepOptions;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.process.FeelCondition;
import org.tocsin.platform.subject.Priority;

/** Validates the options of a policy and of its steps. */
final class OptionsCheck {

    private static final int MAX_REPEATS = 20, TEXT = 4000, WEEK = 7 * 24 * 60;
    private static final List<String> LOW = List.of(Priority.P3.name(), Priority.P4.name());

    private final InputErrors errors;

    OptionsCheck(InputErrors errors) {
        this.errors = errors;
    }

    /** @param fallback already validated, since that needs the people module */
    PolicyOptions options(PolicyInput input, @Nullable Fallback fallback) {
        var repeats = number("repeat_count", input.repeatCount(), 0, MAX_REPEATS);
        var condition = condition(input.condition());
        return new PolicyOptions(
                repeats == null ? 0 : repeats,
                number("repeat_after_minutes", input.repeatAfterMinutes(), 0, WEEK),
                number("ack_timeout_minutes", input.ackTimeoutMinutes(), 1, WEEK),
                number("renotify_interval_minutes", input.renotifyIntervalMinutes(), 1, WEEK),
                input.holdUntilOpen(),
                input.holdUntilOpen() == null ? null : priorities(input.holdPriorities()),
                fallback,
                condition);
    }

    private @Nullable Integer number(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            errors.add(field, "out_of_range", "must be from " + least + " to " + most);
        }
        return value;
    }

    private @Nullable String condition(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        errors.limitText("condition", text, TEXT);
        var problem = FeelCondition.problem(text.strip());
        if (problem != null) {
            errors.add("condition", "unknown_value", "is no FEEL that can be read: " + problem);
        }
        return text.strip();
    }

    private List<String> priorities(@Nullable List<? extends @Nullable String> words) {
        if (words == null || words.isEmpty()) {
            return LOW;
        }
        var kept = new ArrayList<String>();
        for (var i = 0; i < words.size() && i < Priority.values().length; i++) {
            var priority = errors.word("hold_priorities[" + i + "]", words.get(i), Priority::of, Priority.values());
            if (priority != null) {
                kept.add(priority.name());
            }
        }
        return kept;
    }

    /** @return null if the step has no options */
    @Nullable
    StepOptions step(String field, PolicyInput.Step step) {
        var ack = errors.oneOf(field + ".ack_required", step.ackRequired(), AckRequired.class);
        var days = weekdays(field + ".weekdays", step.weekdays());
        if (step.localTime() != null && step.localTime().timezone() != null) {
            errors.add(field + ".local_time.timezone", "conflict", "must be left out: it is each responder's own");
        }
        var options = new StepOptions(
                Boolean.TRUE.equals(step.roundRobin()),
                ack == AckRequired.ALL,
                days.isEmpty() ? null : days,
                window(field + ".local_time", step.localTime(), null),
                window(field + ".continue_between", step.continueBetween(), "UTC"));
        return options.equals(StepOptions.NONE) ? null : options;
    }

    private List<DayOfWeek> weekdays(String field, @Nullable List<? extends @Nullable String> words) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var i = 0; words != null && i < words.size() && i < 7; i++) {
            var day = errors.oneOf(field + "[" + i + "]", words.get(i), DayOfWeek.class);
            if (day != null) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    private @Nullable DayTime window(String field, PolicyInput.@Nullable Time time, @Nullable String defaultZone) {
        if (time == null) {
            return null;
        }
        var from = time(field + ".from", time.from());
        var to = time(field + ".to", time.to());
        if (from.equals(to)) {
            errors.add(field + ".to", "conflict", "must not be the same as from; leave the window out for all day");
        }
        return new DayTime(
                from, to, zone(field + ".timezone", time.timezone() == null ? defaultZone : time.timezone()));
    }

    private String time(String field, @Nullable String text) {
        try {
            return LocalTime.parse(text == null ? "" : text.strip()).toString();
        } catch (DateTimeException e) {
            errors.add(field, text == null ? "required" : "wrong_type", "must be a time of day such as 09:00");
            return field;
        }
    }

    private @Nullable String zone(String field, @Nullable String text) {
        try {
            return text == null ? null : ZoneId.of(text.strip()).getId();
        } catch (DateTimeException e) {
            errors.add(field, "unknown_value", "must be a zone such as Europe/Berlin");
            return null;
        }
    }

    enum AckRequired {
        ANY,
        ALL
    }
}
