package org.tocsin.escalation.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.responder.Fallbacks;
import org.tocsin.escalation.steps.DayTime;

/** Request body of a policy. Without steps, the policy uses those of the escalation matrix. */
public record PolicyInput(
        @Nullable String name,
        @Nullable String description,
        @Nullable String escalationType,
        @Nullable String triggerCondition,
        @Nullable List<? extends @Nullable String> incidentCategories,
        @Nullable List<? extends @Nullable String> incidentSeverities,
        @Nullable List<? extends @Nullable String> incidentPriorities,
        @Nullable Integer triggerDelayMinutes,
        @Nullable List<? extends @Nullable Step> escalationSteps,
        @Nullable List<? extends @Nullable String> notificationChannels,

        @Schema(description = "How often the ladder is climbed again after its last step, 0 to 20") @Nullable
        Integer repeatCount,

        @Schema(description = "Minutes from the last step until the offsets start again") @Nullable
        Integer repeatAfterMinutes,

        @Schema(description = "Acknowledged but not resolved for so long: unacknowledged again, and paged again")
        @Nullable
        Integer ackTimeoutMinutes,

        @Schema(description = "While nobody answers the current level is paged again after so long") @Nullable
        Integer renotifyIntervalMinutes,

        @Schema(description = "Id of business hours: while they are closed nobody is paged for hold_priorities")
        @Nullable
        UUID holdUntilOpen,

        @Schema(description = "Which priorities wait for the office; P3 and P4 unless given") @Nullable
        List<? extends @Nullable String> holdPriorities,

        @Schema(description = "Who is paged when nobody is on call: users, role, team")
        Fallbacks.@Nullable Input fallback,

        @Schema(description = "FEEL over the incident's facts, for example priority = \"P1\" and customer != null")
        @Nullable
        String condition,

        @JsonProperty("is_active") @Nullable Boolean isActive) {

    /** @return the input that gives these terms, as the base of a merge patch */
    static PolicyInput of(PolicyTerms terms) {
        var options = terms.options();
        var steps = terms.escalationSteps().stream().map(Step::of).toList();
        return new PolicyInput(
                terms.name(),
                terms.description(),
                terms.escalationType().name(),
                terms.triggerCondition().name(),
                terms.incidentCategories(),
                terms.incidentSeverities(),
                terms.incidentPriorities(),
                terms.triggerDelayMinutes(),
                steps.isEmpty() ? null : steps,
                terms.notificationChannels(),
                options.repeatCount(),
                options.repeatAfterMinutes(),
                options.ackTimeoutMinutes(),
                options.renotifyMinutes(),
                options.holdUntilOpen(),
                options.holdPriorities(),
                Fallbacks.Input.of(options.fallback()),
                options.condition(),
                terms.isActive());
    }

    /** One step: {@code level}, {@code delay_minutes}, {@code actions}, {@code channels} and options. */
    record Step(
            @Nullable Integer level,
            @Nullable Integer delayMinutes,
            @Nullable List<? extends @Nullable String> actions,
            @Nullable List<? extends @Nullable String> channels,

            @Schema(description = "One of those behind the actions is paged, another each time") @Nullable
            Boolean roundRobin,

            @Schema(description = "ANY, or ALL: the others are reminded until they have acknowledged too") @Nullable
            String ackRequired,

            @Schema(description = "Only those are paged for whom it is one of these days: MONDAY, …") @Nullable
            List<? extends @Nullable String> weekdays,

            @Schema(description = "Only those are paged for whom it is that time of day: from, to") @Nullable
            Time localTime,

            @Schema(description = "The step waits until that window is open: from, to, timezone (UTC unless given)")
            @Nullable
            Time continueBetween) {

        static Step of(EscalationStep step) {
            var options = step.options();
            return new Step(
                    step.level(),
                    step.delayMinutes(),
                    step.actions(),
                    step.channels(),
                    options == null || !options.roundRobin() ? null : true,
                    options == null || !options.allAcknowledge() ? null : "ALL",
                    options == null || options.weekdays() == null
                            ? null
                            : options.weekdays().stream().map(Enum::name).toList(),
                    options == null ? null : Time.of(options.localTime()),
                    options == null ? null : Time.of(options.continueBetween()));
        }
    }

    /** A daily window, {@code HH:mm}; a window that ends before it begins lasts into the next day. */
    record Time(
            @Nullable String from,
            @Nullable String to,
            @Nullable String timezone) {

        static @Nullable Time of(@Nullable DayTime time) {
            return time == null ? null : new Time(time.from(), time.to(), time.timezone());
        }
    }
}
