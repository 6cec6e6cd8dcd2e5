package org.tocsin.oncall.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.testkit.Rest;

/** Rotations and overrides on 2026-06-02, over REST. */
public record ScheduleScenes(Rest rest) {

    public static final String ROTATIONS = "/api/sla-oncall/api/v1/oncall-rotations/",
            OVERRIDES = "/api/sla-oncall/api/v1/oncall-overrides/";

    /** 08:00 to 10:00 UTC, every day. */
    public String mornings(String person) {
        return create(Map.of(
                "name",
                "Mornings",
                "rotation_type",
                "WEEKLY",
                "schedule_config",
                Map.of("start", "2026-01-05T00:00:00", "restrict_to", List.of(window("08:00", "10:00"))),
                "participants",
                List.of(person)));
    }

    public String create(Map<String, Object> rotation) {
        return rest.post(ROTATIONS, rotation).expect(201).text("id");
    }

    public String override(String rotation, Map<String, Object> fields, String start, String end) {
        return rest.post(OVERRIDES, written(rotation, fields, start, end))
                .expect(201)
                .text("id");
    }

    public static Map<String, Object> written(String rotation, Map<String, Object> fields, String start, String end) {
        var override = new HashMap<>(fields);
        override.put("rotation", rotation);
        override.put("start_time", at(start));
        override.put("end_time", at(end));
        return override;
    }

    static Map<String, String> window(String start, String end) {
        return Map.of("start", start, "end", end);
    }

    static Map<String, String> shift(String start, String end, String user) {
        return Map.of("start", at(start), "end", at(end), "user", user);
    }

    static String at(String time) {
        return "2026-06-02T" + time + ":00Z";
    }

    public JsonNode schedule(String rotation, String from, String to) {
        return rest.get(ROTATIONS + rotation + "/schedule/?from=" + at(from) + "&to=" + at(to))
                .expect(200)
                .body();
    }

    String onCallAt(String rotation, String time) {
        var users = rest.get(ROTATIONS + rotation + "/oncall_at/?time=" + at(time))
                .expect(200)
                .required("users");
        return String.join("+", names(users, "username"));
    }

    /** User names without the tenant that makes them unique. */
    public static List<String> names(JsonNode in, String field) {
        return in.findValuesAsText(field).stream()
                .map(name -> name.replaceAll("\\..*", ""))
                .toList();
    }

    public static String shown(JsonNode schedule) {
        var shifts = new ArrayList<String>();
        schedule.required("results")
                .forEach(shift -> shifts.add(String.join("+", names(shift, "username")) + " "
                        + shift.required("start").asText().substring(11, 16) + "-"
                        + shift.required("end").asText().substring(11, 16)));
        return String.join(", ", shifts);
    }
}
