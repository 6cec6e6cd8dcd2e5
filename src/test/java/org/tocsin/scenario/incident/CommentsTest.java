package org.tocsin.scenario.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.SubjectDirectory;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Comments of staff and customers, and the SLAs that they meet. */
@Scenario
class CommentsTest {

    private static final String INCIDENTS = "/api/v1/incidents/";

    private final Rest rest;
    private final Given given;
    private final TestTime time;
    private final TestTenant tenant;
    private final SubjectDirectory subjects;

    CommentsTest(Rest rest, Given given, TestTime time, TestTenant tenant, SubjectDirectory subjects) {
        this.rest = rest;
        this.given = given;
        this.time = time;
        this.tenant = tenant;
        this.subjects = subjects;
    }

    @Test
    void onlyTheFirstPublicReplyOfStaffIsTheFirstResponse() {
        var id = given.incident().opened().id();
        say(id, Map.of("body", "Looks like the disk", "public", false));
        say(id, Map.of("body", "When is it back?", "author_role", "customer"));
        assertThat(firstResponse(id)).isEqualTo("null");
        assertThat(fact(id, "message_at")).isEqualTo(time.now());
        time.fastForward(TestTime.minutes(5));

        var reply = say(id, Map.of("body", "We are on it"));
        var then = time.now();
        time.fastForward(TestTime.minutes(5));
        say(id, Map.of("body", "Half an hour more", "author_role", "STAFF", "public", true));

        assertThat(firstResponse(id)).isEqualTo(then.toString());
        assertThat(fact(id, "replied_at")).isEqualTo(time.now());
        assertThat(reply.text("author")).isEqualTo("token:test");
        assertThat(reply.text("author_role")).isEqualTo("STAFF");
        assertThat(reply.required("public").asBoolean()).isTrue();
        assertThat(reply.text("created_at")).isEqualTo(then.toString());
        var all =
                rest.get(INCIDENTS + id + "/comments/?page_size=3").expect(200).body();
        assertThat(all.required("count").asInt()).isEqualTo(4);
        assertThat(all.required("results").findValuesAsText("body"))
                .containsExactly("Looks like the disk", "When is it back?", "We are on it");
        assertThat(rest.get(INCIDENTS + id + "/timeline").expect(200).content())
                .contains("Internal note: Looks like the disk", "Customer's message: When is it back?");
    }

    @Test
    void anEndedIncidentTakesComments() {
        var closed = given.incident().opened().id();
        var cancelled = given.incident().opened().id();
        rest.post(INCIDENTS + closed + "/close").expect(200);
        rest.post(INCIDENTS + cancelled + "/cancel").expect(200);

        say(closed, Map.of("body", "It was the disk"));
        say(closed, Map.of("body", "Thanks", "author_role", "CUSTOMER"));
        say(cancelled, Map.of("body", "False alarm"));

        assertThat(firstResponse(closed)).isEqualTo(time.now().toString());
        assertThat(firstResponse(cancelled)).isEqualTo("null");
        rest.post(INCIDENTS + closed + "/reopen").expect(200);
    }

    @Test
    void whatIsWrongIsNamed() {
        var id = given.incident().opened().id();
        var path = INCIDENTS + id + "/comments";

        var refused =
                rest.post(path, Map.of("body", " ", "author_role", "ROBOT")).expect(422);
        assertThat(refused.required("errors").findValuesAsText("field")).containsExactly("body", "author_role");
        rest.post(path, Map.of("body", "x".repeat(20_001))).expect(422);
        rest.post(path, Map.of("body", "x", "public", "maybe")).expect(400);
        rest.post(INCIDENTS + "4711/comments", Map.of("body", "x")).expect(404);
        assertThat(rest.get(path).expect(200).required("count").asInt()).isZero();
    }

    private Rest.Answer say(String id, Map<String, Object> comment) {
        return rest.post(INCIDENTS + id + "/comments", comment).expect(201);
    }

    private String firstResponse(String id) {
        return rest.get(INCIDENTS + id).expect(200).text("first_responded_at");
    }

    private Object fact(String id, String name) {
        return CurrentTenant.call(
                tenant.id(), () -> subjects.find(id).orElseThrow().get(name));
    }
}
