package org.tocsin.scenario.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.TestTime;

/** Base of the SLA scenarios: incidents of a category and project that no shipped definition names. */
public abstract class SlaScenes {

    public static final String SLA = "/api/sla-oncall/api/v1";

    public final Given given;
    public final TestTime time;
    public final Channels channels;
    public final Rest rest;

    public SlaScenes(Given given, TestTime time, Channels channels, Rest rest) {
        this.given = given;
        this.time = time;
        this.channels = channels;
        this.rest = rest;
    }

    String define(String name, int minutes, Map<String, Object> more) {
        var fields = new HashMap<String, Object>(Map.of(
                "sla_type",
                "RESOLUTION_TIME",
                "incident_categories",
                List.of("KITCHEN"),
                "incident_projects",
                List.of("stove"),
                "target_duration_minutes",
                minutes));
        fields.putAll(more);
        return given.definition(name, fields);
    }

    Given.Incident opened() {
        return given.incident()
                .with("severity", "LOW")
                .with("priority", "P4")
                .with("category", "KITCHEN")
                .with("project", "stove")
                .opened();
    }

    void verb(Given.Incident incident, String verb) {
        rest.post("/api/v1/incidents/" + incident.id() + "/" + verb).expect(200);
    }

    void reclassify(Given.Incident incident, String priority) {
        rest.post("/api/v1/incidents/" + incident.id() + "/reclassify", Map.of("priority", priority))
                .expect(200);
    }

    void comment(Given.Incident incident, String role) {
        rest.post(
                        "/api/v1/incidents/" + incident.id() + "/comments",
                        Map.of("body", "A word", "public", true, "author_role", role))
                .expect(201);
    }

    JsonNode running(Given.Incident incident) {
        var all = resolutions(incident);
        return all.get(all.size() - 1);
    }

    JsonNode resolution(Given.Incident incident) {
        return sla(incident, "RESOLUTION_TIME");
    }

    List<JsonNode> resolutions(Given.Incident incident) {
        return slas(incident, "RESOLUTION_TIME");
    }

    JsonNode sla(Given.Incident incident, String type) {
        var all = slas(incident, type);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    List<JsonNode> slas(Given.Incident incident, String type) {
        var answer = rest.get("/api/v1/incidents/" + incident.id() + "/sla-instances")
                .expect(200);
        return StreamSupport.stream(answer.required("results").spliterator(), false)
                .filter(it -> it.required("sla_type").asText().equals(type))
                .toList();
    }

    static List<String> fired(JsonNode sla) {
        return StreamSupport.stream(sla.required("thresholds").spliterator(), false)
                .filter(it -> !it.required("fired_at").isNull())
                .map(it -> it.required("threshold").asText())
                .toList();
    }
}
