package org.tocsin.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InvalidInput;

class AlertmanagerPayloadTest {

    private static final String FIRING = """
            {"status":"firing","fingerprint":"0a1b2c3d4e5f6071","startsAt":"2026-03-02T10:00:00.123456789+01:00",
             "endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://prometheus/graph?g0",
             "labels":{"alertname":"HighErrorRate","severity":"critical","job":"checkout","team":"payments"},
             "annotations":{"summary":"Errors above 10 %","description":"For five minutes","runbook_url":"http://wiki/errors"}}
            """;

    @Test
    void mapsLabelsAndAnnotations() {
        var alert = read("{\"version\":\"4\",\"notification_reason\":\"new\",\"alerts\":[" + FIRING + "]}")
                .alerts()
                .get(0);

        assertThat(alert.resolved()).isFalse();
        assertThat(alert.startsAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00.123456Z"));
        assertThat(alert.incident())
                .containsEntry("kind", "ALERT")
                .containsEntry("title", "Errors above 10 %")
                .containsEntry("description", "For five minutes")
                .containsEntry("severity", "critical")
                .containsEntry("service", "checkout")
                .containsEntry("team", "payments")
                .containsEntry("external_id", "0a1b2c3d4e5f6071");
        assertThat(labels(alert))
                .containsEntry("alertname", "HighErrorRate")
                .containsEntry("generator_url", "http://prometheus/graph?g0")
                .containsEntry("runbook_url", "http://wiki/errors");
    }

    @Test
    void anUnknownSeverityIsLeftToTheClassificationAndKeptAsLabel() {
        var alert = read("{\"alerts\":[" + FIRING.replace("critical", "page") + "]}")
                .alerts()
                .get(0);

        assertThat(alert.incident()).doesNotContainKey("severity");
        assertThat(labels(alert)).containsEntry("severity", "page");
    }

    @Test
    void withoutSummaryTheNameIsTheTitle() {
        var alert = read("{\"alerts\":[" + FIRING.replace("summary", "other") + "]}")
                .alerts()
                .get(0);

        assertThat(alert.incident()).containsEntry("title", "HighErrorRate");
    }

    @Test
    void tooMuchTextIsCutRatherThanRefused() {
        var alert = read("{\"alerts\":[" + FIRING.replace("Errors above 10 %", "é".repeat(2000) + "\\u0000") + "]}")
                .alerts()
                .get(0);

        assertThat(alert.incident().get("title").toString()).hasSize(1024).endsWith("…");
    }

    @Test
    void oneBadAlertDoesNotKeepTheOthersBack() {
        var payload = read("{\"alerts\":[{\"status\":\"firing\"}," + FIRING + "]}");

        assertThat(payload.alerts()).hasSize(1);
        assertThat(payload.position(0)).isEqualTo(1);
        assertThat(payload.errors())
                .extracting(FieldError::field)
                .containsExactly("alerts[0].fingerprint", "alerts[0].startsAt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | required",
                "{\"alerts\":null} | required",
                "{\"alerts\":{}} | wrong_type",
                "[] | required",
                "3 | required"
            })
    void whatIsNoNotificationIsRefused(String body, String code) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("alerts");
                            assertThat(error.code()).isEqualTo(code);
                        }));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> labels(Alert alert) {
        return (Map<String, String>) alert.incident().get("labels");
    }

    private static AlertmanagerPayload read(String body) {
        try {
            return AlertmanagerPayload.read(new ObjectMapper().readValue(body, JsonNode.class));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
