package org.tocsin.escalation.trigger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/**
 * Request body of a manual escalation, with the handover.
 *
 * @param level      target level; null for the next one
 * @param reason     for the history and for the page
 * @param logs       relevant logs and metrics, or links to them
 * @param openTicket whether a linked ticket is opened
 * @param force      whether to escalate despite a snooze
 */
record ManualEscalationInput(
        @Nullable Integer level,
        @Nullable String reason,
        @Nullable String summary,
        @Nullable String currentStatus,
        @Nullable String actionsTaken,
        @Nullable String logs,
        @Nullable String customerImpact,
        @Nullable Boolean openTicket,
        @Nullable Boolean force) {

    private static final int REASON = 1000, TEXT = 4000, MAX_LEVEL = 50;

    ManualEscalationInput checked() {
        var errors = new InputErrors();
        errors.requireText("reason", reason, REASON);
        errors.limitText("summary", summary, TEXT);
        errors.limitText("current_status", currentStatus, TEXT);
        errors.limitText("actions_taken", actionsTaken, TEXT);
        errors.limitText("logs", logs, TEXT);
        errors.limitText("customer_impact", customerImpact, TEXT);
        checkLevel(level, errors);
        errors.throwIfAny();
        return this;
    }

    static void checkLevel(@Nullable Integer level, InputErrors errors) {
        if (level != null && (level < 1 || level > MAX_LEVEL)) {
            errors.add("level", "out_of_range", "must be from 1 to " + MAX_LEVEL);
        }
    }

    String because() {
        return reason == null ? "" : reason.strip();
    }

    boolean ticket() {
        return Boolean.TRUE.equals(openTicket);
    }

    boolean forced() {
        return Boolean.TRUE.equals(force);
    }

    /** @return the handover for display, one line for each given field */
    String text() {
        var said = new LinkedHashMap<String, @Nullable String>();
        said.put("Reason", reason);
        said.put("Summary", summary);
        said.put("Current status", currentStatus);
        said.put("Actions taken", actionsTaken);
        said.put("Logs and metrics", logs);
        said.put("Customer impact", customerImpact);
        return said.entrySet().stream()
                .filter(line -> line.getValue() != null && !line.getValue().isBlank())
                .map(ManualEscalationInput::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Map.Entry<String, @Nullable String> said) {
        return said.getKey() + ": " + String.valueOf(said.getValue()).strip();
    }
}
