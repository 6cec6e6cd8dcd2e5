package org.tocsin.notification.words;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.TemplateType;

/** The built-in texts, for notifications and channels without a template. */
final class PlainWords {

    private PlainWords() {}

    static MessageBody of(TemplateType type, Map<String, String> values) {
        var priority = value(values, "priority");
        var title = (priority.isEmpty() ? "" : "[" + priority + "] ") + what(type, values) + ": "
                + value(values, "incident_title").replaceAll("\\s+", " ");
        var lines = Stream.of(
                        title,
                        line("Severity", values, "severity"),
                        line("Service", values, "service"),
                        line("Target", values, "target_time"),
                        value(values, "message"),
                        value(values, "link"))
                .filter(l -> !l.isEmpty())
                .collect(Collectors.joining("\n"));
        return new MessageBody(title, lines);
    }

    private static String what(TemplateType type, Map<String, String> values) {
        return switch (type) {
            case ESCALATION -> "Escalation, level " + value(values, "escalation_level");
            case SLA_WARNING -> "SLA at risk";
            case SLA_BREACH -> "SLA breached";
            case ONCALL_HANDOFF -> "On-call hand-off";
            case ONCALL_REMINDER -> "On-call reminder";
            case INCIDENT_DECLARED -> "Incident declared";
            case STATUS_UPDATE -> "Status update";
            case CUSTOMER_UPDATE -> "Customer update";
            case RESOLVED -> "Resolved";
            case REPORT -> "Report";
            case CONTACT_VERIFICATION -> "Confirm this address";
            case CUSTOM -> "Notice";
        };
    }

    private static String line(String label, Map<String, String> values, String name) {
        var value = value(values, name);
        return value.isEmpty() ? "" : label + ": " + value;
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }
}
