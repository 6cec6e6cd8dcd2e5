package org.tocsin.oncall.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.FeedScenes.FEEDS;
import static org.tocsin.oncall.FeedScenes.path;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.FeedScenes;
import org.tocsin.oncall.roster.ScheduleScenes;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;

/** Access to feeds. */
@Scenario
class CalendarFeedAccessTest {

    private final Rest rest;
    private final Given given;
    private final FeedScenes feeds;
    private final ScheduleScenes scenes;
    private String rotation = "";

    CalendarFeedAccessTest(Rest rest, Given given) {
        this.rest = rest;
        this.given = given;
        this.feeds = new FeedScenes(rest);
        this.scenes = new ScheduleScenes(rest);
    }

    @BeforeEach
    void aRotation() {
        rotation = scenes.mornings(given.person("ana"));
    }

    @Test
    void aRevokedFeedIsGone() {
        var feed = feeds.add(Map.of("rotation", rotation));
        feeds.read(path(feed)).expect(200);

        rest.delete(FEEDS + "/" + feed.required("id").asText()).expect(204);

        feeds.read(path(feed)).expect(404);
        assertThat(rest.get(FEEDS + "/" + feed.required("id").asText()).text("revoked_at"))
                .isNotEmpty();
        feeds.read("/ical/nothing.ics").expect(404);
        feeds.read("/ical/" + "a".repeat(43) + ".ics").expect(404);
    }

    @Test
    void aFeedEndsWithItsCreator() {
        var token = rest.post("/api/v1/tokens", Map.of("name", "calendar", "access", "RESPONDER"))
                .expect(201)
                .body();
        rest.useToken(token.required("token").asText());
        var feed = feeds.add(Map.of("rotation", rotation));
        rest.get(FEEDS).expect(200);
        feeds.read(path(feed)).expect(200);

        rest.logInAsAdministrator();
        revokeInItsTenant(
                token.required("id").asText(), token.required("tenant_id").asText());

        feeds.read(path(feed)).expect(404);
    }

    @Test
    void aFeedEndsWithItsPersonAndItsRotation() {
        var bo = given.person("bo");
        var own = feeds.add(Map.of("user", bo));
        var whole = feeds.add(Map.of("rotation", rotation));
        feeds.read(path(own)).expect(200);

        rest.delete("/api/v1/users/" + bo).expect(204);
        rest.delete(ScheduleScenes.ROTATIONS + rotation + "/").expect(204);

        feeds.read(path(own)).expect(404);
        feeds.read(path(whole)).expect(404);
    }

    @Test
    void othersDoNotSeeIt() {
        var feed = feeds.add(Map.of("rotation", rotation));
        var id = feed.required("id").asText();
        var responder = tokenWith("RESPONDER");
        var viewer = tokenWith("VIEWER");
        rest.useToken(responder);
        assertThat(rest.get(FEEDS).required("count").asInt()).isZero();
        rest.get(FEEDS + "/" + id).expect(404);
        rest.delete(FEEDS + "/" + id).expect(404);
        rest.useToken(viewer);
        rest.post(FEEDS, Map.of("rotation", rotation)).expect(403);

        rest.logInAsAdministrator(); // of another tenant
        rest.post(FEEDS, Map.of("rotation", rotation)).expect(404);
        rest.delete(FEEDS + "/" + id).expect(404);
        feeds.read(path(feed)).expect(200);
        rest.useNoCredential();
        rest.get(FEEDS).expect(401);
        rest.get("/ical").expect(401);
    }

    @Test
    void badInputIsNamed() {
        var ana = given.person("ana");
        assertThat(refused(Map.of())).isEqualTo("rotation");
        assertThat(refused(Map.of("rotation", rotation, "user", ana))).isEqualTo("user");
        assertThat(refused(Map.of("rotation", "primary"))).isEqualTo("rotation");
        assertThat(refused(Map.of("user", ana, "gaps", true))).isEqualTo("gaps");
        assertThat(refused(Map.of("user", rotation))).isEqualTo("user");
        assertThat(refused(Map.of("user", ana, "name", "x".repeat(201)))).isEqualTo("name");
    }

    private String refused(Map<String, Object> feed) {
        return rest.post(FEEDS, feed)
                .expect(422)
                .required("errors")
                .required(0)
                .required("field")
                .asText();
    }

    private String tokenWith(String access) {
        return rest.post("/api/v1/tokens", Map.of("name", access, "access", access))
                .expect(201)
                .text("token");
    }

    /** Revokes by a token of that tenant, since administrators of the default tenant can only revoke their own tokens. */
    private void revokeInItsTenant(String id, String tenant) {
        var admin = rest.post("/api/v1/tokens", Map.of("tenant_id", tenant, "name", "second", "access", "ADMIN"))
                .expect(201)
                .text("token");
        rest.useToken(admin);
        rest.delete("/api/v1/tokens/" + id).expect(204);
    }
}
