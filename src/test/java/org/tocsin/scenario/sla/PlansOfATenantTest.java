package org.tocsin.scenario.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** Plans and their figures by severity are a view of the tenant's ordinary definitions. */
@Scenario
class PlansOfATenantTest {

    private static final String DEFINITION = "/api/v1/sla/definition";
    private static final String DEFINITIONS = "/api/sla-oncall/api/v1/sla-definitions/";
    private static final List<String> FIGURES = List.of(
            "critical_mtta_minutes",
            "critical_mttr_hours",
            "high_mtta_minutes",
            "high_mttr_hours",
            "medium_mtta_hours",
            "medium_mttr_hours",
            "low_mtta_hours",
            "low_mttr_hours");

    private final Rest rest;
    private final TestTenant tenant;

    PlansOfATenantTest(Rest rest, TestTenant tenant) {
        this.rest = rest;
        this.tenant = tenant;
    }

    @Test
    void aTenantStartsWithTheUsualFigures() {
        var definition = definition();

        assertThat(definition.required("tenant_id").asText()).isEqualTo(tenant.id());
        assertThat(figures(definition)).containsExactly("15", "4", "30", "8", "4", "24", "8", "72");
        assertThat(definition.required("notification_threshold_pct").asInt()).isEqualTo(80);
        assertThat(definition).hasSize(10);
        assertThat(named("Acknowledgment")).isEmpty();
    }

    @Test
    void figuresAreTheTargetsOfOrdinaryDefinitions() {
        rest.put(DEFINITION + "?tenant_id=" + tenant.id(), Map.of("critical_mtta_minutes", 10, "low_mttr_hours", 100))
                .expect(200);

        assertThat(figures(definition())).containsExactly("10", "4", "30", "8", "4", "24", "8", "100");
        var acknowledgment = named("Critical Incident Acknowledgment").get(0);
        assertThat(acknowledgment.required("target_duration_minutes").asInt()).isEqualTo(10);
        assertThat(acknowledgment.required("incident_severities").toString()).isEqualTo("[\"CRITICAL\",\"EMERGENCY\"]");
        assertThat(acknowledgment.required("plan_slot").asText()).isEqualTo("CRITICAL_MTTA");

        change("Critical Incident Acknowledgment", "target_duration_minutes", 12);
        change("Medium Severity Resolution", "target_duration_minutes", 90);

        assertThat(figures(definition())).containsExactly("12", "4", "30", "8", "4", "1.5", "8", "100");
        rest.put(DEFINITION, definition()).expect(200);
        assertThat(figures(definition())).contains("1.5");
    }

    @Test
    void theThresholdIsTheWarningOfAllAndOfNewOnes() {
        rest.put(DEFINITION, Map.of("notification_threshold_pct", 90)).expect(200);

        assertThat(definition().required("notification_threshold_pct").asInt()).isEqualTo(90);
        assertThat(named("Resolution").stream().filter(d -> d.hasNonNull("plan_slot")))
                .hasSize(4)
                .allSatisfy(d -> assertThat(
                                d.required("escalation_threshold_percent").asInt())
                        .isEqualTo(90));
        var fresh = rest.post(
                        DEFINITIONS, Map.of("name", "New", "sla_type", "UPDATE_TIME", "target_duration_minutes", 60))
                .expect(201);
        assertThat(fresh.required("thresholds").toString()).isEqualTo("[\"90%\"]");
    }

    @Test
    void figuresOutOfRangeAreNamed() {
        assertThat(refused(
                        DEFINITION,
                        Map.of(
                                "critical_mtta_minutes", 121,
                                "high_mttr_hours", 0,
                                "low_mttr_hours", 721,
                                "medium_mtta_hours", "4",
                                "notification_threshold_pct", 100,
                                "critical_mtta_hours", 1)))
                .containsExactlyInAnyOrder(
                        "critical_mtta_minutes",
                        "high_mttr_hours",
                        "low_mttr_hours",
                        "medium_mtta_hours",
                        "notification_threshold_pct",
                        "critical_mtta_hours");
        assertThat(figures(definition())).containsExactly("15", "4", "30", "8", "4", "24", "8", "72");
    }

    @Test
    void templatesShowTheirFiguresAndPenalties() {
        var templates = rest.get("/api/v1/sla/templates").expect(200).required("results");

        assertThat(templates.findValuesAsText("name"))
                .containsExactly("standard", "premium", "enterprise", "government");
        assertThat(figures(templates.get(0))).containsExactly("30", "8", "60", "16", "8", "48", "16", "144");
        assertThat(figures(templates.get(2))).containsExactly("5", "1", "10", "2", "1", "6", "3", "18");
        assertThat(figures(templates.get(3))).containsExactly("10", "2", "20", "4", "2", "12", "5", "36");
        assertThat(templates.findValuesAsText("penalty_per_hour")).containsExactly("50", "100", "250", "200");
        assertThat(templates.get(3).required("compliance_flags").toString()).isEqualTo("[\"FedRAMP\"]");
        assertThat(templates.get(3).required("data_sovereignty").asBoolean()).isTrue();
        assertThat(templates.get(3).required("audit_logging").asBoolean()).isTrue();
    }

    @Test
    void aConfigIsATemplateWithOverrides() {
        var config = create(
                "Gold", "enterprise", Map.of("high_mtta_minutes", 8, "penalty_per_hour", 300, "currency", "eur"));

        assertThat(figures(config)).containsExactly("5", "1", "8", "2", "1", "6", "3", "18");
        assertThat(figures(definition())).isEqualTo(figures(config));
        assertThat(config.required("penalty_per_hour").asInt()).isEqualTo(300);
        assertThat(config.required("currency").asText()).isEqualTo("EUR");
        assertThat(config.required("is_active").asBoolean()).isTrue();

        change("Critical Incident Resolution", "target_duration_minutes", 180);
        var changed =
                rest.put(configs(config), Map.of("name", "Gold 2")).expect(200).body();
        assertThat(changed.required("name").asText()).isEqualTo("Gold 2");
        assertThat(figures(changed))
                .as("what was edited stays")
                .containsExactly("5", "3", "8", "2", "1", "6", "3", "18");

        changed = rest.put(configs(config), Map.of("overrides", Map.of("low_mtta_hours", 4)))
                .expect(200)
                .body();
        assertThat(figures(changed)).containsExactly("5", "3", "10", "2", "1", "6", "4", "18");
        assertThat(changed.required("penalty_per_hour").asInt()).isEqualTo(250);

        var whole = new HashMap<String, Object>();
        changed.properties().forEach(e -> whole.put(e.getKey(), e.getValue()));
        whole.put("critical_mtta_minutes", 6);
        assertThat(figures(rest.put(configs(config), whole).expect(200).body()))
                .containsExactly("6", "3", "10", "2", "1", "6", "4", "18");
    }

    @Test
    void oneConfigIsActiveAndWithoutOneTheUsualFiguresAreBack() {
        var first = create("First", "standard", Map.of());
        var second = create("Second", "government", Map.of("allowed_channels", List.of("email")));

        assertThat(rest.get("/api/v1/sla/configs/" + tenant.id())
                        .expect(200)
                        .required("results")
                        .findValuesAsText("is_active"))
                .containsExactlyInAnyOrder("true", "false");
        assertThat(isActive(first)).isFalse();
        assertThat(second.required("allowed_channels").toString()).isEqualTo("[\"EMAIL\"]");

        rest.delete(configs(first)).expect(204);
        assertThat(figures(definition())).containsExactly("10", "2", "20", "4", "2", "12", "5", "36");
        rest.delete(configs(second)).expect(204);
        assertThat(figures(definition())).containsExactly("15", "4", "30", "8", "4", "24", "8", "72");
        rest.get(configs(second)).expect(404);
    }

    @Test
    void aTemplateIsAppliedToTheActiveConfig() {
        var apply = "/api/v1/sla/configs/" + tenant.id() + "/apply-template";
        var applied =
                rest.post(apply, Map.of("template_name", "premium")).expect(200).body();
        assertThat(figures(applied)).containsExactly("15", "4", "30", "8", "4", "24", "8", "72");

        rest.put(configs(applied), Map.of("overrides", Map.of("critical_mttr_hours", 3)))
                .expect(200);
        applied = rest.post(apply, Map.of("template_name", "standard"))
                .expect(200)
                .body();

        assertThat(figures(applied)).containsExactly("30", "8", "60", "16", "8", "48", "16", "144");
        assertThat(applied.required("overrides")).isEmpty();
        assertThat(refusedPost(apply, Map.of("template_name", "platinum"))).containsExactly("template_name");
        assertThat(refusedPost(apply, Map.of())).containsExactly("template_name");
    }

    @Test
    void whatIsWrongWithAConfigIsNamed() {
        var configs = "/api/v1/sla/configs/" + tenant.id();

        assertThat(refusedPost(configs, Map.of())).containsExactlyInAnyOrder("name", "template");
        assertThat(refusedPost(
                        configs,
                        Map.of(
                                "name",
                                "x",
                                "template",
                                "gold",
                                "colour",
                                "red",
                                "overrides",
                                Map.of(
                                        "critical_mtta_minutes",
                                        500,
                                        "penalty_per_hour",
                                        -1,
                                        "currency",
                                        "Euros",
                                        "allowed_channels",
                                        List.of("PIGEON"),
                                        "uptime",
                                        99))))
                .containsExactlyInAnyOrder(
                        "template",
                        "colour",
                        "overrides.critical_mtta_minutes",
                        "overrides.penalty_per_hour",
                        "overrides.currency",
                        "overrides.allowed_channels[0]",
                        "overrides.uptime");
        assertThat(refusedPost("/api/v1/sla/configs/nobody", Map.of())).containsExactly("tenant_id");
        rest.get(DEFINITION + "?tenant_id=default").expect(422);
    }

    private JsonNode create(String name, String template, Map<String, Object> overrides) {
        var body = Map.of("name", name, "template", template, "overrides", overrides);
        return rest.post("/api/v1/sla/configs/" + tenant.id(), body).expect(201).body();
    }

    private boolean isActive(JsonNode config) {
        return rest.get(configs(config)).expect(200).required("is_active").asBoolean();
    }

    private String configs(JsonNode config) {
        return "/api/v1/sla/configs/" + tenant.id() + "/"
                + config.required("id").asText();
    }

    private JsonNode definition() {
        return rest.get(DEFINITION + "?tenant_id=" + tenant.id()).expect(200).body();
    }

    private static List<String> figures(JsonNode shown) {
        return FIGURES.stream().map(figure -> shown.required(figure).asText()).toList();
    }

    private void change(String name, String field, Object value) {
        rest.patch(DEFINITIONS + named(name).get(0).required("id").asText(), Map.of(field, value))
                .expect(200);
    }

    private List<JsonNode> named(String part) {
        var search = rest.get(DEFINITIONS + "?search=" + part.replace(" ", "%20"));
        return StreamSupport.stream(search.expect(200).required("results").spliterator(), false)
                .toList();
    }

    private List<String> refused(String path, Object body) {
        return rest.put(path, body).expect(422).required("errors").findValuesAsText("field");
    }

    private List<String> refusedPost(String path, Object body) {
        return rest.post(path, body).expect(422).required("errors").findValuesAsText("field");
    }
}
