package org.tocsin.scenario.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** The endpoints of SLA definitions and their shapes. */
@Scenario
class SlaDefinitionsOverRestTest {

    private static final String API = "/api/sla-oncall/api/v1/sla-definitions/";
    private static final List<String> SHAPE = List.of(
            "id",
            "name",
            "description",
            "sla_type",
            "incident_categories",
            "incident_severities",
            "incident_priorities",
            "target_duration_minutes",
            "business_hours_only",
            "business_hours",
            "business_hours_name",
            "escalation_enabled",
            "escalation_threshold_percent",
            "is_active",
            "is_default",
            "created_at");

    private final Given given;
    private final Rest rest;
    private final TestTenant tenant;
    private final RuntimeService runtime;

    SlaDefinitionsOverRestTest(Given given, Rest rest, TestTenant tenant, RuntimeService runtime) {
        this.given = given;
        this.rest = rest;
        this.tenant = tenant;
        this.runtime = runtime;
    }

    @Test
    void theListHasTheDocumentedShape() {
        var page = rest.get(API + "?sla_type=RESPONSE_TIME&is_active=true&business_hours_only=false&page_size=1")
                .expect(200)
                .body();

        assertThat(page.required("count").asInt()).isEqualTo(2);
        assertThat(page.required("previous").isNull()).isTrue();
        assertThat(page.required("next").asText()).contains("page=2");
        var critical = page.required("results").get(0);
        assertThat(fields(critical)).containsAll(SHAPE).doesNotContain("moved_default_from");
        assertThat(critical.required("name").asText()).isEqualTo("Critical Incident Response");
        assertThat(critical.required("escalation_threshold_percent").asDouble()).isEqualTo(75.0);
        assertThat(critical.required("thresholds").toString()).isEqualTo("[\"75%\"]");
        assertThat(critical.required("incident_kinds").toString()).isEqualTo("[\"INCIDENT\",\"ALERT\"]");
    }

    @Test
    void theGuidesDefinitionIsCreatedReplacedAndDeleted() {
        var created = rest.post(API, example()).expect(201).body();
        assertThat(fields(created)).containsAll(SHAPE);
        assertThat(created.required("business_hours_name").isNull()).isTrue();
        assertThat(created.required("pause_on_hold").asBoolean()).isFalse();
        var one = API + created.required("id").asText() + "/";
        assertThat(rest.get(one).expect(200).body()).isEqualTo(created);

        var whole = new HashMap<>(example());
        whole.put("name", "Replaced");
        whole.put("sla_type", "RESOLUTION_TIME");
        whole.put("thresholds", List.of(150, "-10m", "+3d"));
        whole.remove("escalation_threshold_percent");
        whole.remove("description");
        var replaced = rest.put(one, whole).expect(200).body();
        assertThat(replaced.required("description").asText()).isEmpty();
        assertThat(replaced.required("pause_on_hold").asBoolean()).isTrue();
        assertThat(replaced.required("escalation_threshold_percent").isNull()).isTrue();
        assertThat(replaced.required("thresholds").toString()).isEqualTo("[\"-10m\",\"150%\",\"+3d\"]");
        assertThat(rest.put(one, replaced).expect(200).required("thresholds"))
                .isEqualTo(replaced.required("thresholds"));

        var hours = rest.get("/api/sla-oncall/api/v1/business-hours/?is_default=true")
                .required("results")
                .get(0);
        var changed = rest.patch(
                        one,
                        Map.of("business_hours", hours.required("id").asText(), "escalation_threshold_percent", 70))
                .expect(200)
                .body();
        assertThat(changed.required("business_hours_name").asText()).isEqualTo("Standard Business Hours");
        assertThat(changed.required("thresholds").toString()).isEqualTo("[\"70%\",\"150%\",\"+3d\"]");

        rest.delete(one).expect(204);
        rest.get(one).expect(404);
    }

    @Test
    void aSecondDefaultSaysWhoseFlagItTook() {
        var first = given.definition("First", Map.of("sla_type", "UPDATE_TIME", "target_duration_minutes", 60));
        rest.patch(API + first, Map.of("is_default", true)).expect(200);
        var second = rest.post(
                        API,
                        Map.of(
                                "name",
                                "Second",
                                "sla_type",
                                "UPDATE_TIME",
                                "target_duration_minutes",
                                30,
                                "is_default",
                                true))
                .expect(201)
                .body();

        assertThat(second.required("moved_default_from").required("id").asText())
                .isEqualTo(first);
        assertThat(second.required("moved_default_from").required("name").asText())
                .isEqualTo("First");
        assertThat(fields(rest.get(API + first).body())).doesNotContain("moved_default_from");
    }

    @Test
    void nobodyOverwritesAChangeTheyHaveNotSeen() {
        var one = API + given.definition("Checkout", with("is_active", true));
        var tag = rest.get(one).header("ETag").orElseThrow();

        var changed = ifMatch(one, tag, "{\"target_duration_minutes\":20}").expect(200);
        assertThat(changed.header("ETag")).isPresent().get().isNotEqualTo(tag);
        ifMatch(one, tag, "{\"target_duration_minutes\":25}").expect(412);
        assertThat(rest.get(one).required("target_duration_minutes").asInt()).isEqualTo(20);
    }

    private Rest.Answer ifMatch(String path, String tag, String patch) {
        return rest.send(rest.request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(patch)));
    }

    @Test
    void badFieldsAreNamed() {
        var wrong = new HashMap<>(example());
        wrong.put("incident_kinds", List.of("TICKET", "RIDDLE"));
        wrong.put("thresholds", List.of(100, "soon"));
        wrong.put("target_duration_minutes", 525_601);

        assertThat(rest.post(API, wrong).expect(422).required("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "incident_kinds[1]",
                        "thresholds[0]",
                        "thresholds[1]",
                        "target_duration_minutes",
                        "escalation_threshold_percent");
        rest.get(API + "?is_active=perhaps").expect(400);
    }

    @Test
    void applicabilityIsTestedWithThoseThatCompete() {
        var id = given.definition("Checkout", with("incident_categories", List.of("SYSTEM")));
        var incident = Map.of("category", "SYSTEM", "severity", "HIGH", "priority", "P2");
        var shipped = rest.get(API + "?search=High%20Priority%20Response")
                .required("results")
                .get(0)
                .required("id")
                .asText();

        var loser = rest.post(API + shipped + "/test_applicability/", incident)
                .expect(200)
                .body();
        assertThat(loser.required("applies").asBoolean()).isTrue();
        assertThat(loser.required("incident_data").required("severity").asText())
                .isEqualTo("HIGH");
        assertThat(loser.required("superseded_by").asText()).isEqualTo("Checkout");
        var winner = loser.required("competing").get(0);
        assertThat(winner.required("id").asText()).isEqualTo(id);
        assertThat(winner.required("wins").asBoolean()).isTrue();
        assertThat(winner.required("reason").asText())
                .isEqualTo("Preferred to High Priority Response: it has more criteria");

        var best = rest.post(API + id + "/test_applicability/", incident)
                .expect(200)
                .body();
        assertThat(best.required("superseded_by").isNull()).isTrue();
        assertThat(best.required("competing").findValuesAsText("wins")).containsExactly("false");

        var other = rest.post(API + id + "/test_applicability/", Map.of("severity", "LOW", "kind", "TICKET"))
                .expect(200)
                .body();
        assertThat(other.required("applies").asBoolean()).isFalse();
        assertThat(other.required("reason").asText())
                .isEqualTo("No rule chose it: its criteria do not fit the category and the severity and the priority");
    }

    @Test
    void runningSlasTakeOverNewTermsOnlyIfAsked() {
        var id = given.definition("Checkout", with("is_active", true));

        rest.patch(API + id, Map.of("target_duration_minutes", 20)).expect(200);
        assertThat(reapplications(id)).isZero();
        rest.patch(API + id + "/?reapply=true", Map.of("target_duration_minutes", 21))
                .expect(200);
        rest.patch(API + id, Map.of("reapply", true)).expect(200);
        var whole = with("reapply", true);
        whole.put("name", "Checkout");
        rest.put(API + id, whole).expect(200);
        rest.post(API + id + "/reapply/").expect(202);
        assertThat(reapplications(id)).isEqualTo(4);
    }

    private long reapplications(String definition) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("DefinitionReapplication")
                .processInstanceBusinessKey(definition)
                .tenantIdIn(tenant.id())
                .count();
    }

    private static List<String> fields(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Map<String, Object> with(String field, Object value) {
        var terms = new HashMap<>(example());
        terms.put(field, value);
        return terms;
    }

    /** The example of the guide, under a name of its own. */
    private static Map<String, Object> example() {
        return Map.of(
                "name",
                "High Priority Response 2",
                "description",
                "SLA for high priority incidents",
                "sla_type",
                "RESPONSE_TIME",
                "incident_severities",
                List.of("HIGH"),
                "incident_priorities",
                List.of("P2"),
                "target_duration_minutes",
                30,
                "business_hours_only",
                false,
                "escalation_enabled",
                true,
                "escalation_threshold_percent",
                80.0,
                "is_active",
                true);
    }
}
