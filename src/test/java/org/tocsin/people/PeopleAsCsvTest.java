package org.tocsin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.people.PeopleScenes.USERS;
import static org.tocsin.people.PeopleScenes.fields;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** An export of people can be imported again without loss. */
@Scenario
class PeopleAsCsvTest {

    private final Rest rest;

    private final PeopleScenes scenes;

    PeopleAsCsvTest(Rest rest, TestTenant tenant) {
        this.rest = rest;

        this.scenes = new PeopleScenes(rest, tenant);
    }

    @Test
    void comeBackAsTheyWere() {
        var contacts = List.of(
                Map.of("channel", "SMS", "address", "+4930123456", "verified", false),
                Map.of("channel", "WEBHOOK", "address", "https://example.com/a;b,c"));
        var lead = scenes.person("lea", Map.of("name", "Lea \"Lion\" Moreau", "roles", List.of("TEAM_LEAD", "CTO")));
        var fields = new HashMap<String, Object>(Map.of(
                "name", "=cmd()", "email", "ana@example.com", "phone", "+4930123456", "team", "-x", "manager", lead));
        fields.put("skills", List.of("a;b", "@home"));
        fields.put("clearance_level", 3);
        fields.put("timezone", "Europe/Berlin");
        fields.put("quiet_hours", List.of(Map.of("start", "22:00", "end", "07:00", "days", List.of("MON", "FRI"))));
        fields.put("contacts", contacts);
        scenes.person("ana", fields);
        var exported = export();
        assertThat(exported).contains("'=cmd()", "'-x", ",+4930123456,", "MON FRI");

        assertThat(imported(exported).expect(200).required("unchanged").asInt()).isEqualTo(2);

        var renamed = exported.replace(scenes.username("ana"), scenes.username("ana") + "-copy");
        assertThat(imported(renamed).expect(200).required("created").asInt()).isEqualTo(1);
        var copy = export().lines()
                .filter(line -> line.startsWith(scenes.username("ana") + "-copy"))
                .findFirst();
        var original = exported.lines()
                .filter(line -> line.startsWith(scenes.username("ana") + ","))
                .findFirst();
        assertThat(copy.orElseThrow().replace(scenes.username("ana") + "-copy", scenes.username("ana")))
                .isEqualTo(original.orElseThrow());
    }

    @Test
    void addsAndChangesWhatTheColumnsSayManagersBelowTheirPeopleIncluded() {
        scenes.person("bo", Map.of("department", "Ops", "email", "bo@example.com", "access", "RESPONDER"));
        var file = "\uFEFFUsername,email,manager,access\n" + user("ana") + ",ana@example.com," + user("cy") + ",\n"
                + user("bo") + ",,,\n" + user("cy") + ",,,ANALYST\n";

        var dry = importing("/import?dry_run=true", file).expect(200);
        assertThat(dry.required("created").asInt()).isEqualTo(2);
        assertThat(dry.required("updated").asInt()).isEqualTo(1);
        assertThat(count()).isEqualTo(1);

        assertThat(imported(file).expect(200).required("updated").asInt()).isEqualTo(1);
        assertThat(imported(file).expect(200).required("unchanged").asInt()).isEqualTo(3);
        assertThat(count()).isEqualTo(3);
        var ana = find("ana");
        assertThat(find(rest.get(USERS + ana).text("manager"), "username")).isEqualTo(user("cy"));
        var bo = rest.get(USERS + find("bo")).body();
        assertThat(bo.required("email").isNull()).isTrue();
        assertThat(bo.required("department").asText()).isEqualTo("Ops");
        assertThat(bo.required("access").asText()).isEqualTo("RESPONDER");
        assertThat(bo.required("contacts")).isEmpty();
    }

    @Test
    void nothingIsStoredWhenALineIsWrong() {
        scenes.person("guest", "VIEWER");
        var file = "username,email,clearance_level,roles,contacts,manager,active\r\n" + user("ana") + ",,,,,,\r\n"
                + user("bo") + ",nobody,high,KING,PIGEON:x;SMS,nobody,maybe\r\n" + user("ana") + ",,,,,,\r\n";

        assertThat(fields(imported(file).expect(422))).containsExactly("line 4: username");
        assertThat(fields(imported(file.replaceFirst("(?s)\r\n[^\r]*\r\n$", "\r\n"))
                        .expect(422)))
                .containsExactlyInAnyOrder(
                        "line 3: email",
                        "line 3: clearance_level",
                        "line 3: roles[0]",
                        "line 3: contacts[0].channel",
                        "line 3: contacts[1]",
                        "line 3: manager",
                        "line 3: active");
        assertThat(count()).isEqualTo(1);
        assertThat(fields(imported("username,password,shoe\nx,y,z\n").expect(422)))
                .containsExactly("line 1: password", "line 1: shoe");
        assertThat(fields(imported("username,name\nx\n").expect(422))).containsExactly("line 2");
        assertThat(fields(imported("username\n\"x").expect(422))).containsExactly("line 2");
        assertThat(fields(imported("username\nadmin\n").expect(422))).containsExactly("line 2: username");
        assertThat(fields(imported("username\n" + "x\n".repeat(5001)).expect(422)))
                .containsExactly("line 5002");
        imported("username\n" + "x".repeat(1 << 20)).expect(413);
        scenes.as("guest", () -> rest.get(USERS + "export.csv").expect(403));
        scenes.as("guest", () -> imported(file).expect(403));
    }

    @Test
    void aFormWithAFileDoesToo() {
        var form = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"users.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\nusername\r\n" + user("ana") + "\r\n\r\n--X--\r\n";
        var answer = rest.send(rest.request(USERS + "import")
                .header("Content-Type", "multipart/form-data; boundary=X")
                .POST(BodyPublishers.ofString(form)));

        assertThat(answer.expect(200).required("created").asInt()).isEqualTo(1);
        rest.send(rest.request(USERS + "import")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofByteArray("username\nä".getBytes(StandardCharsets.ISO_8859_1))))
                .expect(422);
    }

    private String export() {
        return rest.get(USERS + "export.csv").expect(200).content();
    }

    private Rest.Answer imported(String file) {
        return importing("/import", file);
    }

    private Rest.Answer importing(String path, String file) {
        return rest.send(rest.request("/api/v1/users" + path)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(file)));
    }

    private int count() {
        return rest.get("/api/v1/users").required("count").asInt();
    }

    private String user(String name) {
        return scenes.username(name);
    }

    private String find(String name) {
        return rest.get("/api/v1/users?q=" + user(name))
                .required("results")
                .required(0)
                .required("id")
                .asText();
    }

    private String find(String id, String field) {
        return rest.get(USERS + id).text(field);
    }
}
