package org.tocsin.notification.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.record.Notification;

/** The variables that templates may use, and their values for one notification and reader. */
public final class TemplateVariables {

    /** Variables that are facts of the same name. */
    private static final List<String> FACTS = List.of(
            "severity",
            "priority",
            "status",
            "category",
            "kind",
            "service",
            "customer",
            "project",
            "team",
            "department",
            "assignee",
            "reporter",
            "source",
            "sla_definition_name",
            "sla_type",
            "threshold_percent",
            "target_time",
            "opened_at",
            "escalation_policy",
            "reason",
            "message",
            "impact",
            "resolution",
            "next_update_at");

    /** All names, in the order in which they are shown to people. */
    public static final List<String> NAMES = Stream.concat(
                    List.of(
                            "incident_id",
                            "incident_title",
                            "escalation_level",
                            "notice_type",
                            "recipient_name",
                            "link")
                            .stream(),
                    FACTS.stream())
            .toList();

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm z", Locale.ENGLISH);

    private TemplateVariables() {}

    public static Map<String, String> of(
            Notification notification, @Nullable String recipient, @Nullable ZoneId zone, String link) {
        var values = new TreeMap<String, String>();
        for (var name : FACTS) {
            values.put(name, text(notification.fact(name), zone == null ? ZoneOffset.UTC : zone));
        }
        var number = notification.fact("number"); // people say "incident 12"; the API accepts id and number
        values.put("incident_id", number == null ? notification.subject().id() : number.toString());
        values.put("incident_title", notification.subject().title());
        values.put("escalation_level", Integer.toString(notification.level()));
        values.put("notice_type", notification.type().name());
        values.put("recipient_name", recipient == null ? "" : recipient);
        values.put("link", link);
        return values;
    }

    private static String text(@Nullable Object value, ZoneId zone) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        var text = value.toString();
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") ? localTime(text, zone) : text;
    }

    private static String localTime(String text, ZoneId zone) {
        try {
            return TIME.format(Instant.parse(text).atZone(zone));
        } catch (DateTimeException e) {
            return text;
        }
    }
}
