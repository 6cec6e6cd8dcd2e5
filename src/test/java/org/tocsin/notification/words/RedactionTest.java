package org.tocsin.notification.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

    private final Redaction redaction = new Redaction(List.of("password", "api key", "card"));

    @ParameterizedTest
    @CsvSource({
        "password, true",
        "DB_PASSWORD, true",
        "dbPassword, true",
        "password.hint, true",
        "api_key, true",
        "X-Api-Key, true",
        "apiKey, true",
        "keyApi, false",
        "api, false",
        "card-number, true",
        "discard, false",
        "scorecard, false",
        "'', false",
        "'--', false"
    })
    void coversWholeWordsOfANameHoweverTheyAreJoined(String name, boolean covered) {
        assertThat(redaction.covers(name)).isEqualTo(covered);
    }

    @Test
    void takesOutValuesAtAnyDepthAndWhereverTheyAreRepeated() {
        Map<String, Object> facts = Map.of(
                "title",
                "Login with hunter2 fails",
                "labels",
                Map.of("db_password", "hunter2", "team", "web"),
                "alerts",
                List.of(Map.of("apiKey", 12345, "text", "key 12345 was refused")),
                "number",
                12);

        var clean = redaction.facts(facts);

        assertThat(clean)
                .containsEntry("title", "Login with [redacted] fails")
                .containsEntry("labels", Map.of("team", "web"))
                .containsEntry("alerts", List.of(Map.of("text", "key [redacted] was refused")))
                .containsEntry("number", 12);
        assertThat(redaction.text("hunter2!", facts)).isEqualTo("[redacted]!");
    }

    @Test
    void leavesShortValuesInTextsSinceTheyWouldBlotOutEverything() {
        var facts = Map.of("card", "12", "title", "12 payments fail");

        assertThat(redaction.facts(facts)).isEqualTo(Map.of("title", "12 payments fail"));
    }
}
