package org.tocsin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.people.PeopleScenes.USERS;
import static org.tocsin.people.PeopleScenes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;

/** Teams and their members. */
@Scenario
class TeamsTest {

    private static final String TEAMS = "/api/v1/teams/";

    private final Rest rest;
    private final Given given;

    TeamsTest(Rest rest, Given given) {
        this.rest = rest;
        this.given = given;
    }

    @Test
    void takesInThoseWhoBearItsNameAndMovesThoseWhoAreListed() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        rest.patch(USERS + ana, Map.of("team", "payments")).expect(200);

        var team = rest.post(TEAMS, Map.of("name", "Payments", "lead", ana, "email", "pay@example.com"))
                .expect(201);
        assertThat(members(team.body())).containsExactly(ana);
        assertThat(teamOf(ana)).isEqualTo("Payments");

        var path = TEAMS + team.text("id");
        assertThat(members(rest.patch(path, Map.of("members", List.of(bo))).body()))
                .containsExactly(bo);
        assertThat(teamOf(ana)).isEqualTo("null");
        assertThat(members(rest.patch(path, Map.of("description", "Money")).body()))
                .containsExactly(bo);
        rest.patch(USERS + ana, Map.of("team", "PAYMENTS")).expect(200);
        assertThat(members(rest.get(path).body())).containsExactly(ana, bo);
        rest.post(USERS + ana + "/deactivate").expect(200);
        assertThat(members(rest.get(path).body())).containsExactly(bo);
    }

    @Test
    void isFoundByItsPeople() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        rest.post(TEAMS, Map.of("name", "Payments", "lead", ana, "members", List.of(bo)))
                .expect(201);
        rest.post(TEAMS, Map.of("name", "Search", "manager", ana)).expect(201);

        assertThat(names("?lead=" + ana)).containsExactly("Payments");
        assertThat(names("?manager=" + ana)).containsExactly("Search");
        assertThat(names("?member=" + bo)).containsExactly("Payments");
        assertThat(names("?q=ear")).containsExactly("Search");
        assertThat(names("?page_size=1&page=2")).containsExactly("Search");
        assertThat(members(rest.get(TEAMS).required("results").required(0))).containsExactly(bo);
    }

    @Test
    void takesItsPeopleAndRotationsAlongWhenItIsRenamed() {
        var ana = given.person("ana");
        var team = rest.post(TEAMS, Map.of("name", "Payments", "members", List.of(ana)))
                .expect(201);
        var rotations = "/api/sla-oncall/api/v1/oncall-rotations/";
        var rotation = rest.post(
                        rotations,
                        Map.of(
                                "name",
                                "Primary",
                                "rotation_type",
                                "WEEKLY",
                                "participants",
                                List.of(ana),
                                "team_name",
                                "payments"))
                .expect(201)
                .text("id");

        rest.put(TEAMS + team.text("id"), Map.of("name", "Money")).expect(200);

        assertThat(teamOf(ana)).isEqualTo("Money");
        assertThat(rest.get(rotations + rotation).text("team_name")).isEqualTo("Money");
    }

    @Test
    void withMembersItGoesOnlyWhenAnotherTeamTakesThem() {
        var ana = given.person("ana");
        var old = rest.post(TEAMS, Map.of("name", "Old", "members", List.of(ana)))
                .expect(201)
                .text("id");
        var next = rest.post(TEAMS, Map.of("name", "Next")).expect(201).text("id");

        assertThat(rest.delete(TEAMS + old).expect(409).text("detail")).contains("1 member");
        assertThat(fields(rest.delete(TEAMS + old + "?move_to=" + old).expect(422)))
                .containsExactly("move_to");
        rest.delete(TEAMS + old + "?move_to=" + next).expect(204);
        rest.get(TEAMS + old).expect(404);
        assertThat(members(rest.get(TEAMS + next).body())).containsExactly(ana);
    }

    @Test
    void refusesWhatIsWrong() {
        var team = rest.post(TEAMS, Map.of("name", "Payments")).expect(201);
        rest.post(TEAMS, Map.of("name", " PAYMENTS ")).expect(409);
        var stranger = UUID.randomUUID().toString();

        assertThat(fields(rest.post(
                                TEAMS, Map.of("name", "", "email", "x", "lead", stranger, "members", List.of(stranger)))
                        .expect(422)))
                .containsExactlyInAnyOrder("name", "email", "lead", "members[0]");
        var path = TEAMS + team.text("id");
        var tag = team.header("ETag").orElseThrow();
        rest.patch(path, Map.of("description", "Money")).expect(200);
        rest.send(rest.request(path).header("If-Match", tag).DELETE()).expect(412);
    }

    private String teamOf(String person) {
        return rest.get(USERS + person).text("team");
    }

    private List<String> names(String query) {
        return rest.get("/api/v1/teams" + query).expect(200).body().findValuesAsText("name");
    }

    private static List<String> members(JsonNode team) {
        var ids = new ArrayList<String>();
        team.required("members").forEach(id -> ids.add(id.asText()));
        return ids;
    }
}
