package org.tocsin.scenario.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.TestTime;

/** Base of the escalation scenarios: a policy of the test's own, and access to its results. */
abstract class EscalationScenes {

    static final String POLICIES = "/api/sla-oncall/api/v1/escalation-policies/";
    static final String INSTANCES = "/api/sla-oncall/api/v1/escalation-instances/";

    final Given given;
    final Channels channels;
    final TestTime time;
    final Rest rest;

    EscalationScenes(Given given, Channels channels, TestTime time, Rest rest) {
        this.given = given;
        this.channels = channels;
        this.time = time;
        this.rest = rest;
    }

    /** Leaves only the test's own policies to be triggered by a new incident. */
    void withoutDefaults() {
        for (var policy : rest.get(POLICIES).expect(200).required("results")) {
            rest.delete(POLICIES + policy.required("id").asText()).expect(204);
        }
    }

    String policy(String name, Map<String, Object> fields) {
        var body = new HashMap<>(fields);
        body.put("name", name);
        body.putIfAbsent("trigger_condition", "INCIDENT_CREATED");
        return rest.post(POLICIES, body).expect(201).text("id");
    }

    static Map<String, Object> step(int level, int delay, Object... more) {
        var step = new HashMap<String, Object>();
        step.put("level", level);
        step.put("delay_minutes", delay);
        step.put("actions", List.of("page_oncall"));
        for (var i = 0; i < more.length; i += 2) {
            step.put((String) more[i], more[i + 1]);
        }
        return step;
    }

    void is(String person, Map<String, Object> profile) {
        rest.patch("/api/v1/users/" + given.person(person), profile).expect(200);
    }

    JsonNode escalation(Given.Incident incident, String policy) {
        var all = rest.get(INSTANCES + "?incident=" + incident.id()).expect(200).required("results");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(e -> e.required("escalation_policy_name").asText().equals(policy))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + policy + " among " + all));
    }

    int level(Given.Incident incident, String policy) {
        return escalation(incident, policy).required("escalation_level").asInt();
    }

    List<String> details(Given.Incident incident, String type) {
        var entries = rest.get("/api/v1/incidents/" + incident.id() + "/timeline")
                .expect(200)
                .required("results");
        var details = new ArrayList<String>();
        for (var entry : entries) {
            if (entry.required("type").asText().equals(type)) {
                details.add(entry.required("detail").asText());
            }
        }
        return details;
    }
}
