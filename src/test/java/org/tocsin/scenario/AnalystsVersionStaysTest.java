package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.platform.subject.Severity.LOW;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.tocsin.platform.subject.OperatorAlerts;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

@Scenario
class AnalystsVersionStaysTest {

    private static final String TABLE = "decisions/applicable-slas.dmn";

    private final Given given;
    private final Rest rest;
    private final OperatorAlerts alerts;
    private final TestTenant tenant;
    private final SmartLifecycle shippedModels;
    private String deployment = "";

    AnalystsVersionStaysTest(
            Given given,
            Rest rest,
            TestTenant tenant,
            OperatorAlerts alerts,
            @Qualifier("shippedModels") SmartLifecycle shippedModels) {
        this.given = given;
        this.rest = rest;
        this.alerts = alerts;
        this.tenant = tenant;
        this.shippedModels = shippedModels;
    }

    @AfterEach
    void deleteTheDeployment() {
        rest.logInAsAdministrator();
        if (!deployment.isEmpty()) {
            rest.delete("/engine-rest/deployment/" + deployment + "?cascade=true")
                    .expect(204);
        }
        shippedModels.start();
    }

    @Test
    void theNextIncidentFollowsAChangedTableAndARestartDoesNotBringTheOldOneBack() throws IOException {
        given.definition(
                "For nobody",
                Map.of(
                        "sla_type",
                        "RESPONSE_TIME",
                        "incident_categories",
                        new String[] {"NONE"},
                        "target_duration_minutes",
                        7));
        var changed = Files.readString(Path.of(TABLE))
                .replaceFirst("candidates\\[matches].id", "candidates[name = \"For nobody\"].id")
                .replaceFirst("\"Its own criteria match\"", "\"The analyst says so\"");

        deployAsAnalystOfTheHost(changed);

        assertThat(reasonOfNextIncident()).isEqualTo("The analyst says so");
        shippedModels.start(); // as a restart does
        assertThat(reasonOfNextIncident()).isEqualTo("The analyst says so");
        assertThat(alerts.current())
                .extracting(OperatorAlerts.OperatorAlert::text)
                .anyMatch(text -> text.startsWith("applicable-slas version") && text.contains("by somebody else"));
    }

    @Test
    void aBrokenTableIsRefusedWithItsLineAndChangesNothing() throws IOException {
        var broken = Files.readString(Path.of(TABLE)).replaceFirst("candidates\\[matches].id", "candidates[matches");

        var answer = deploy(broken, tenant.id()).expect(422);

        assertThat(answer.required("errors").required(0).required("field").asText())
                .matches("applicable-slas.dmn:\\d+");
        assertThat(reasonOfNextIncident()).isEqualTo("Its own criteria match");
    }

    @Test
    void aTenantDeploysForItselfOnly() throws IOException {
        assertThat(deploy(Files.readString(Path.of(TABLE)), "").status())
                .as("shared, by a tenant's analyst")
                .isEqualTo(422);
    }

    private String reasonOfNextIncident() {
        var slas = given.incident().severity(LOW).opened().json().required("sla_instances");
        return StreamSupport.stream(slas.spliterator(), false)
                .filter(sla -> sla.required("sla_type").asText().equals("RESPONSE_TIME"))
                .map(sla -> sla.required("reason").asText())
                .findFirst()
                .orElseThrow();
    }

    private void deployAsAnalystOfTheHost(String table) {
        var token = rest.post("/api/v1/tokens", Map.of("name", "back", "access", "ADMIN"))
                .expect(201)
                .text("token");
        rest.logInAsAdministrator();
        deployment = deploy(table, "").expect(200).text("id");
        rest.useToken(token);
    }

    /** @param owner empty for a version that all tenants share */
    private Rest.Answer deploy(String table, String owner) {
        var boundary = "tocsin-test-boundary";
        var field = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
        var body = field + "\"deployment-name\"\r\n\r\nanalyst\r\n"
                + (owner.isEmpty() ? "" : field + "\"tenant-id\"\r\n\r\n" + owner + "\r\n")
                + field + "\"data\"; filename=\"applicable-slas.dmn\"\r\n"
                + "Content-Type: application/xml\r\n\r\n" + table + "\r\n--" + boundary + "--\r\n";
        return rest.send(rest.request("/engine-rest/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
