package org.tocsin.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.TestTenant;

/** People who log in, for the tests of this module. */
public final class PeopleScenes {

    public static final String USERS = "/api/v1/users/";
    private static final String PASSWORD = "correct horse";

    private final Rest rest;
    private final TestTenant tenant;

    public PeopleScenes(Rest rest, TestTenant tenant) {
        this.rest = rest;
        this.tenant = tenant;
    }

    /** User names are unique over all tenants. */
    public String username(String name) {
        return name + "." + tenant.id();
    }

    /** @return the id of a person who can log in */
    public String person(String name, String access) {
        return person(name, Map.of("access", access));
    }

    public String person(String name, Map<String, Object> fields) {
        var body = new HashMap<String, Object>(Map.of("username", username(name), "password", PASSWORD));
        body.putAll(fields);
        return rest.post("/api/v1/users", body).expect(201).text("id");
    }

    /** Does the work with that person's credential, then returns to the tenant's administrator. */
    public <T> T as(String name, Supplier<T> work) {
        var login = username(name) + ":" + PASSWORD;
        rest.useBasic(Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        try {
            return work.get();
        } finally {
            asAdministrator();
        }
    }

    void asAdministrator() {
        rest.logInAsAdministrator();
        var name = "again-" + System.nanoTime();
        rest.useToken(rest.post("/api/v1/tokens", Map.of("tenant_id", tenant.id(), "name", name, "access", "ADMIN"))
                .expect(201)
                .text("token"));
    }

    /** @return the fields that a refusal names */
    public static List<String> fields(Rest.Answer answer) {
        return answer.required("errors").findValuesAsText("field");
    }
}
