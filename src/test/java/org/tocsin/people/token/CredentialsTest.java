package org.tocsin.people.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.TestTime.minutes;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

@Scenario
class CredentialsTest {

    private final Rest rest;
    private final Given given;
    private final TestTenant tenant;
    private final TestTime time;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    CredentialsTest(
            Rest rest,
            Given given,
            TestTenant tenant,
            TestTime time,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.rest = rest;
        this.given = given;
        this.tenant = tenant;
        this.time = time;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void aTokenWorksUntilItIsRevoked() {
        var issued = rest.post("/api/v1/tokens", Map.of("name", "monitoring", "access", "VIEWER"))
                .expect(201);
        var path = "/api/v1/tokens/" + issued.text("id");
        assertThat(rest.get(path).expect(200).body().has("token")).isFalse();

        rest.useToken(issued.text("token"));
        rest.get("/api/v1/users").expect(200);
        rest.post("/api/v1/users", Map.of("username", "x")).expect(403);
        rest.get("/api/v1/users/me").expect(404);

        asOwner();
        assertThat(rest.get(path).text("last_used_at")).isEqualTo(time.now().toString());
        rest.post(path + "/revoke").expect(200);

        rest.useToken(issued.text("token"));
        rest.get("/api/v1/users").expect(401);
    }

    @Test
    void aTokenExpires() {
        var expiry = time.now().plus(Duration.ofHours(1)).toString();
        var issued = rest.post("/api/v1/tokens", Map.of("name", "short", "access", "VIEWER", "expires_at", expiry))
                .expect(201);
        rest.useToken(issued.text("token"));

        time.fastForward(minutes(59));
        rest.get("/api/v1/users").expect(200);
        time.fastForward(minutes(1));
        rest.get("/api/v1/users").expect(401);
    }

    @Test
    void aTokenOfOneTenantSeesNothingOfAnother() {
        var ana = given.person("ana");
        rest.logInAsAdministrator();
        var other = tenant.id() + "-other";
        rest.post("/api/v1/tenants", Map.of("id", other)).expect(201);
        rest.useToken(rest.post("/api/v1/tokens", Map.of("tenant_id", other, "name", "spy", "access", "ADMIN"))
                .expect(201)
                .text("token"));

        rest.get("/api/v1/users/" + ana).expect(404);
        rest.patch("/api/v1/users/" + ana, Map.of("name", "Mallory")).expect(404);
        rest.delete("/api/v1/users/" + ana).expect(404);
        assertThat(rest.get("/api/v1/users").expect(200).required("count").asInt())
                .isZero();
        rest.post("/api/v1/users", Map.of("username", "mole." + other, "manager", ana))
                .expect(422);
        rest.post("/api/v1/users", Map.of("username", "mole." + other, "tenant_id", tenant.id()))
                .expect(422);
        rest.post("/api/v1/tokens", Map.of("name", "t", "access", "ADMIN", "tenant_id", tenant.id()))
                .expect(422);
        rest.get("/api/v1/tenants/" + tenant.id()).expect(404);
        rest.post("/api/v1/tenants", Map.of("id", other + "-2")).expect(403);
    }

    @Test
    void theDatabaseHidesOtherTenantsFromAQueryWithoutATenant() {
        given.person("ana");

        assertThat(countUsers(tenant.id())).isEqualTo(1);
        assertThat(countUsers(tenant.id() + "-other")).isZero();
    }

    @Test
    void aFailedLoginDoesNotSayWhetherTheUserExists() {
        var username = "eve." + tenant.id();
        rest.post("/api/v1/users", Map.of("username", username, "password", "correct horse"))
                .expect(201);
        var silent = "mute." + tenant.id();
        rest.post("/api/v1/users", Map.of("username", silent)).expect(201);
        logIn(username, "correct horse").expect(200);
        logIn(username.toUpperCase(java.util.Locale.ROOT), "correct horse").expect(200);

        var wrong = logIn(username, "wrong");

        wrong.expect(401);
        for (var other : new String[] {"nobody." + tenant.id(), silent, "", "a\u0000b", "x".repeat(5000)}) {
            var answer = logIn(other, "correct horse");
            answer.expect(401);
            assertThat(answer.content()).isEqualTo(wrong.content());
        }
    }

    @Test
    void aDeactivatedPersonIsLockedOutAtOnce() {
        var username = "eve." + tenant.id();
        var id = rest.post("/api/v1/users", Map.of("username", username, "password", "correct horse"))
                .expect(201)
                .text("id");

        rest.delete("/api/v1/users/" + id).expect(204);

        logIn(username, "correct horse").expect(401);
        assertThat(rest.get("/api/v1/users/" + id).required("active").asBoolean())
                .isFalse();
    }

    @Test
    void theChangelogNamesTheTokenAndNoSecret() {
        var id = rest.post("/api/v1/users", Map.of("username", "eve." + tenant.id(), "password", "correct horse"))
                .expect(201)
                .text("id");
        rest.patch("/api/v1/users/" + id, Map.of("password", "battery staple", "team", "Ops"))
                .expect(200);

        var rows = CurrentTenant.call(
                tenant.id(),
                () -> transaction.execute(s -> jdbc.queryForList(
                        "select actor, field, old_value, new_value from audit_entry where entity_id = ? and action ="
                                + " 'updated'",
                        id)));

        assertThat(rows).contains(row("team", null, "Ops"), row("password_hash", "(secret)", "(secret)"));
    }

    private static Map<String, Object> row(String field, String before, String after) {
        var row = new java.util.HashMap<String, Object>();
        row.put("actor", "token:test");
        row.put("field", field);
        row.put("old_value", before);
        row.put("new_value", after);
        return row;
    }

    private long countUsers(String tenantId) {
        var count = CurrentTenant.call(
                tenantId,
                () -> transaction.execute(s -> jdbc.queryForObject("select count(*) from app_user", Long.class)));
        return count == null ? -1 : count;
    }

    private Rest.Answer logIn(String username, String password) {
        rest.useNoCredential();
        try {
            var credential =
                    Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
            HttpRequest.Builder request =
                    rest.request("/api/v1/users/me").header("Authorization", "Basic " + credential);
            return rest.send(request.GET());
        } finally {
            asOwner();
        }
    }

    /** The tenant's own administrator. */
    private void asOwner() {
        rest.logInAsAdministrator();
        var name = "again-" + System.nanoTime();
        rest.useToken(rest.post("/api/v1/tokens", Map.of("tenant_id", tenant.id(), "name", name, "access", "ADMIN"))
                .expect(201)
                .text("token"));
    }
}
