package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.oncall.roster.ScheduleScenes;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.TestTenant;

/** Swaps over REST. Ana's week runs until 2026-06-08 09:00, then come bo and cy; each acts with a password of their own, lou leads. */
final class SwapScenes {

    static final String SWAPS = "/api/sla-oncall/api/v1/oncall-swaps/";
    private static final String ROTATIONS = ScheduleScenes.ROTATIONS, PASSWORD = "a long enough password";

    private final Rest rest;
    private final Given given;
    private final TestTenant tenant;
    private final String rotation;

    SwapScenes(Rest rest, Given given, TestTenant tenant) {
        this.rest = rest;
        this.given = given;
        this.tenant = tenant;
        var turns = new ArrayList<String>();
        for (var name : List.of("ana", "bo", "cy")) {
            turns.add(person(name, Map.of()));
        }
        person("lou", Map.of("roles", List.of("TEAM_LEAD")));
        rotation = rest.post(ROTATIONS, Map.of("name", "Primary", "rotation_type", "WEEKLY", "participants", turns))
                .expect(201)
                .text("id");
    }

    String rotation() {
        return rotation;
    }

    String person(String name, Map<String, Object> profile) {
        var fields = new HashMap<>(profile);
        fields.put("password", PASSWORD);
        var id = given.person(name);
        rest.patch("/api/v1/users/" + id, fields).expect(200);
        return id;
    }

    String id(String name) {
        return given.person(name);
    }

    /** Ana offers a part of her week; times are of June 2026: {@code "03T09:00"}. */
    String offered(String start, String end, String... to) {
        return as("ana", "", offer(start, end, to)).expect(201).text("id");
    }

    Map<String, Object> offer(String start, String end, String... to) {
        var body =
                new HashMap<String, Object>(Map.of("rotation", rotation, "start_time", at(start), "end_time", at(end)));
        var ids = new ArrayList<String>();
        for (var name : to) {
            ids.add(id(name));
        }
        body.put("offered_to", ids);
        return body;
    }

    /** @param path below the path of the swaps */
    Rest.Answer as(String name, String path, Object body) {
        var credential = name + "." + tenant.id() + ":" + PASSWORD;
        var basic = Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
        return rest.postAs("Basic " + basic, path.startsWith("/") ? path : SWAPS + path, body);
    }

    Rest.Answer as(String name, String path) {
        return as(name, path, Map.of());
    }

    String status(String swap) {
        return swap(swap).text("status");
    }

    Rest.Answer swap(String id) {
        return rest.get(SWAPS + id + "/").expect(200);
    }

    /** @return final shifts of a part of June 2026: {@code "ana 03T08:00-03T09:00 LAYER"} */
    String schedule(String from, String to) {
        var shifts = new ArrayList<String>();
        rest.get(ROTATIONS + rotation + "/schedule/?from=" + at(from) + "&to=" + at(to))
                .expect(200)
                .required("results")
                .forEach(shift -> shifts.add(String.join("+", ScheduleScenes.names(shift, "username")) + " "
                        + shift.required("start").asText().substring(8, 16) + "-"
                        + shift.required("end").asText().substring(8, 16) + " "
                        + shift.required("source").asText()));
        return String.join(", ", shifts);
    }

    /** @return the names of the open tasks in Tasklist */
    List<String> tasks(String swap) {
        return rest.get("/engine-rest/task?processInstanceBusinessKey=" + swap)
                .expect(200)
                .body()
                .findValuesAsText("name");
    }

    String task(String swap) {
        return rest.get("/engine-rest/task?processInstanceBusinessKey=" + swap)
                .expect(200)
                .body()
                .required(0)
                .required("id")
                .asText();
    }

    /** Asserts that its process has ended with that status. */
    void over(String swap, String status) {
        assertThat(status(swap)).isEqualTo(status);
        assertThat(tasks(swap)).isEmpty();
        assertThat(rest.get("/engine-rest/process-instance/count?businessKey=" + swap)
                        .expect(200)
                        .required("count")
                        .asInt())
                .isZero();
    }

    static String at(String time) {
        return "2026-06-" + time + ":00Z";
    }
}
