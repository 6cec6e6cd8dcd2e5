package org.tocsin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.platform.subject.Severity;

/** Creates a test's data over the public API. */
public final class Given {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SEED = "/api/sla-oncall/api/v1";

    private final Rest rest;
    private final TestTenant tenant;
    private final TestTime time;
    private final WireMockServer http;

    Given(Rest rest, TestTenant tenant, TestTime time, WireMockServer http) {
        this.rest = rest;
        this.tenant = tenant;
        this.time = time;
        this.http = http;
    }

    /** An incident as the API answered it. */
    public record Incident(String id, String title, JsonNode json) {}

    /** @return the id of a person reached by e-mail; created when the test first names them */
    public String person(String name) {
        return find(name)
                .orElseGet(() -> add(name, List.of(contact("EMAIL", Channels.mailAddress(name, tenant.id())))));
    }

    /** @return the id of a person reached by webhook only */
    public String personWithWebhook(String name) {
        return add(name, List.of(contact("WEBHOOK", hook(name))));
    }

    /** @return the address of that person's webhook */
    public String hook(String name) {
        return http.baseUrl() + Channels.hookPath(name, tenant.id());
    }

    /** A weekly rotation, without people yet. */
    public RotationBuilder rotation(String name) {
        var created = rest.post(
                        SEED + "/oncall-rotations/",
                        Map.of("name", name, "rotation_type", "WEEKLY", "participants", List.of()))
                .expect(201);
        return new RotationBuilder(created.text("id"));
    }

    /** @param fields as the API takes them, without the name */
    public String definition(String name, Map<String, Object> fields) {
        var body = new HashMap<>(fields);
        body.put("name", name);
        return rest.post(SEED + "/sla-definitions/", body).expect(201).text("id");
    }

    /** An SLA that is breached soon: low incidents of the kitchen must be responded to within a minute, with a warning after half of it. */
    public void kitchenAnswersWithinAMinute(String name) {
        definition(
                name,
                Map.of(
                        "sla_type",
                        "RESPONSE_TIME",
                        "incident_categories",
                        List.of("KITCHEN"),
                        "incident_severities",
                        List.of("low"),
                        "incident_priorities",
                        List.of("p4"),
                        "target_duration_minutes",
                        1,
                        "escalation_threshold_percent",
                        50));
    }

    public IncidentBuilder incident() {
        return new IncidentBuilder();
    }

    private Optional<String> find(String name) {
        var found = rest.get("/api/v1/users?q=" + username(name)).expect(200).required("results");
        for (var user : found) {
            if (user.required("username").asText().equals(username(name))) {
                return Optional.of(user.required("id").asText());
            }
        }
        return Optional.empty();
    }

    private String add(String name, List<Map<String, String>> contacts) {
        var user = Map.of("username", username(name), "name", name, "access", "RESPONDER", "contacts", contacts);
        return rest.post("/api/v1/users", user).expect(201).text("id");
    }

    /** User names are unique over all tenants. */
    private String username(String name) {
        return name + "." + tenant.id();
    }

    private static Map<String, String> contact(String channel, String address) {
        return Map.of("channel", channel, "address", address);
    }

    /** Builds a rotation. */
    public final class RotationBuilder {

        private final String id;
        private final List<String> people = new ArrayList<>();

        private RotationBuilder(String id) {
            this.id = id;
        }

        /** The person of the present turn. */
        public RotationBuilder onCall(String name) {
            return next(name);
        }

        /** The person of the next turn. */
        public RotationBuilder backup(String name) {
            return next(name);
        }

        private RotationBuilder next(String name) {
            people.add(person(name));
            rest.patch(SEED + "/oncall-rotations/" + id + "/", Map.of("participants", people))
                    .expect(200);
            return this;
        }
    }

    /** An incident to be opened. */
    public final class IncidentBuilder {

        private final Map<String, Object> fields =
                new HashMap<>(Map.of("title", "Checkout is down (" + COUNT.incrementAndGet() + ")"));

        private IncidentBuilder() {}

        public IncidentBuilder severity(Severity severity) {
            return with("severity", severity.name());
        }

        public IncidentBuilder with(String field, Object value) {
            fields.put(field, value);
            return this;
        }

        /** Opens the incident over the API and carries out what follows at once. */
        public Incident opened() {
            var answer = rest.post("/api/v1/incidents", fields).expect(201);
            time.settle();
            return new Incident(answer.text("id"), answer.text("title"), answer.body());
        }
    }
}
