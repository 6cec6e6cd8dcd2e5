package org.tocsin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.people.PeopleScenes.USERS;
import static org.tocsin.people.PeopleScenes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** A person who leaves hands shifts and teams to a successor. */
@Scenario
class SomebodyLeavesTest {

    private static final String ROTATIONS = "/api/sla-oncall/api/v1/oncall-rotations/";
    private static final String OVERRIDES = "/api/sla-oncall/api/v1/oncall-overrides/";

    private final Rest rest;
    private final Given given;
    private final PeopleScenes scenes;

    SomebodyLeavesTest(Rest rest, Given given, TestTenant tenant) {
        this.rest = rest;
        this.given = given;
        this.scenes = new PeopleScenes(rest, tenant);
    }

    @Test
    void openShiftsGoToASuccessorOrKeepThePersonHere() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        var layer = Map.of("priority", 1, "rotation_type", "DAILY", "participants", List.of(ana));
        var rotation = rotation("Primary", List.of(List.of(ana, bo), List.of(ana)), List.of(layer));
        rotation("Over", List.of(ana), List.of());
        rest.patch(ROTATIONS + rotation("Done", List.of(ana), List.of()), Map.of("status", "INACTIVE"))
                .expect(200);
        var override = override(rotation, "2026-06-02");
        var past = override(rotation, "2026-05-02");
        rest.patch(OVERRIDES + override, Map.of("user", ana)).expect(200);
        rest.patch(OVERRIDES + past, Map.of("user", ana)).expect(200);

        var refused = rest.delete(USERS + ana).expect(409);
        assertThat(refused.text("detail"))
                .contains("takes turns in rotation Primary", "rotation Over", "1 override to come", "successor")
                .doesNotContain("Done");
        assertThat(fields(refused)).hasSize(3).containsOnly("successor");
        assertThat(rest.get(USERS + ana).required("active").asBoolean()).isTrue();
        assertThat(fields(rest.delete(USERS + ana + "?successor=" + ana).expect(422)))
                .containsExactly("successor");

        rest.delete(USERS + ana + "?successor=" + bo).expect(204);

        var after = rest.get(ROTATIONS + rotation).expect(200).body();
        assertThat(after.required("participants").toString())
                .doesNotContain(ana)
                .contains(bo);
        assertThat(texts(after.required("layers").required(0).required("participants")))
                .doesNotContain(ana);
        assertThat(after.required("participants").required(0)).hasSize(1);
        assertThat(rest.get(OVERRIDES + override).text("user")).isEqualTo(bo);
        assertThat(rest.get(OVERRIDES + past).text("user")).isEqualTo(ana);
        assertThat(rest.get(USERS + ana).required("active").asBoolean()).isFalse();
    }

    @Test
    void teamsAndReportsGetTheSuccessor() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        var cy = given.person("cy");
        rest.patch(USERS + bo, Map.of("manager", ana)).expect(200);
        rest.patch(USERS + cy, Map.of("manager", ana)).expect(200);
        var team = rest.post("/api/v1/teams", Map.of("name", "Payments", "lead", ana))
                .expect(201)
                .text("id");

        assertThat(rest.delete(USERS + ana).expect(409).text("detail"))
                .contains("leads or manages team Payments; is the manager of 2 people");
        rest.delete(USERS + ana + "?successor=" + bo).expect(204);

        assertThat(rest.get("/api/v1/teams/" + team).text("lead")).isEqualTo(bo);
        assertThat(rest.get(USERS + cy).text("manager")).isEqualTo(bo);
        assertThat(rest.get(USERS + bo).required("manager").isNull()).isTrue();
    }

    @Test
    void aRemovedPersonAndTheirTokensCanNotLogIn() {
        var ana = scenes.person("ana", "ADMIN");
        var bo = scenes.person("bo", "ADMIN");
        var token = scenes.as(
                        "ana",
                        () -> rest.post("/api/v1/tokens", Map.of("name", "ci", "access", "VIEWER"))
                                .expect(201))
                .text("token");
        scenes.as("ana", () -> rest.delete(USERS + ana)).expect(409);

        scenes.as("bo", () -> rest.delete(USERS + ana).expect(204));

        scenes.as("ana", () -> rest.get(USERS + "me")).expect(401);
        rest.useToken(token);
        rest.get(USERS).expect(401);
        scenes.asAdministrator();
        rest.post(USERS + ana + "/activate").expect(200);
        scenes.as("ana", () -> rest.get(USERS + "me")).expect(401);
        assertThat(rest.delete(USERS + bo).expect(409).text("detail")).contains("last administrator");
    }

    private String rotation(String name, List<?> participants, List<?> layers) {
        var body = Map.of("name", name, "rotation_type", "WEEKLY", "participants", participants, "layers", layers);
        return rest.post(ROTATIONS, body).expect(201).text("id");
    }

    private String override(String rotation, String day) {
        var body = Map.of(
                "rotation",
                rotation,
                "kind",
                "ADD",
                "user",
                given.person("bo"),
                "start_time",
                day + "T08:00:00Z",
                "end_time",
                day + "T09:00:00Z");
        return rest.post(OVERRIDES, body).expect(201).text("id");
    }

    private static List<String> texts(JsonNode nodes) {
        var texts = new ArrayList<String>();
        nodes.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
