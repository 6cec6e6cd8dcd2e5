package org.tocsin.oncall.shift;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tocsin.oncall.roster.ScheduleScenes;
import org.tocsin.testkit.Rest;

/** Rotations that change every day at 09:00 UTC, and their shifts, over REST. Tests begin on Monday 2026-06-01 at 10:00. */
public record AssignmentScenes(Rest rest) {

    static final String ASSIGNMENTS = "/api/sla-oncall/api/v1/oncall-assignments/";

    /** @param participants ids; the first has the turn that runs now */
    public String daily(String name, List<?> participants) {
        return rest.post(
                        ScheduleScenes.ROTATIONS,
                        Map.of(
                                "name",
                                name,
                                "rotation_type",
                                "DAILY",
                                "schedule_config",
                                Map.of("start", "2026-06-01T09:00:00", "handoff_time", "09:00"),
                                "participants",
                                participants))
                .expect(201)
                .text("id");
    }

    public JsonNode list(String query) {
        return rest.get(ASSIGNMENTS + "?" + query).expect(200).required("results");
    }

    /** Each as {@code ana 01T09:00-02T09:00}. */
    public String shown(String rotation, String status) {
        return StreamSupport.stream(
                        list("rotation=" + rotation + "&status=" + status + "&page_size=200")
                                .spliterator(),
                        false)
                .map(AssignmentScenes::shown)
                .collect(Collectors.joining(", "));
    }

    static String shown(JsonNode assignment) {
        return ScheduleScenes.names(assignment, "user_name").get(0) + " "
                + assignment.required("start_time").asText().substring(8, 16) + "-"
                + assignment.required("end_time").asText().substring(8, 16);
    }

    /** @return the id of the active shift */
    public String running(String rotation) {
        return list("rotation=" + rotation + "&status=ACTIVE")
                .required(0)
                .required("id")
                .asText();
    }

    /** @return the id of the person's next shift */
    String coming(String rotation, String person) {
        return list("rotation=" + rotation + "&status=SCHEDULED&user=" + person)
                .required(0)
                .required("id")
                .asText();
    }

    public Rest.Answer does(String verb, String id, Map<String, ?> body) {
        return rest.post(ASSIGNMENTS + id + "/" + verb + "/", body);
    }

    Rest.Answer assign(String rotation, String person, Instant from, Instant to) {
        return rest.post(ASSIGNMENTS, written(rotation, person, from.toString(), to.toString()));
    }

    static Map<String, Object> written(String rotation, String person, String from, String to) {
        return new HashMap<>(Map.of(
                "rotation",
                rotation,
                "user",
                person,
                "start_time",
                from,
                "end_time",
                to,
                "handoff_notes",
                "All stable"));
    }

    public String onCall(String rotation) {
        var users = rest.get(ScheduleScenes.ROTATIONS + rotation + "/oncall_at/")
                .expect(200)
                .body();
        return String.join("+", ScheduleScenes.names(users, "username"));
    }
}
