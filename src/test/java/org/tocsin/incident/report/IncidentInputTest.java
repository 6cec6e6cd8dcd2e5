package org.tocsin.incident.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.incident.lifecycle.IncidentDraft;
import org.tocsin.incident.lifecycle.Kind;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;

class IncidentInputTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void aTitleIsEnough() {
        var draft = read(Map.of("title", "  Checkout fails "));

        assertThat(draft.report().title()).isEqualTo("Checkout fails");
        assertThat(draft.report().kind()).isEqualTo(Kind.INCIDENT);
        assertThat(draft.report().reporter()).isEqualTo("ana");
        assertThat(draft.classification().severity()).isNull();
    }

    @Test
    void plainVariablesOfTheEngineMeanTheSameAsTypedFields() {
        var plain = read(Map.of(
                "title", "T",
                "severity", "error",
                "priority", "Urgent",
                "kind", "ticket",
                "labels", "{\"host\": \"db-1\", \"shard\": 3}",
                "affected_services", "checkout, payments",
                "drill", "TRUE",
                "required_clearance", "2"));
        var typed = read(Map.of(
                "title",
                "T",
                "severity",
                "HIGH",
                "priority",
                "P1",
                "kind",
                "TICKET",
                "labels",
                Map.of("host", "db-1", "shard", "3"),
                "affected_services",
                List.of("checkout", "payments"),
                "drill",
                true,
                "required_clearance",
                2));

        assertThat(plain).isEqualTo(typed);
        assertThat(plain.classification().severity()).isEqualTo(Severity.HIGH);
        assertThat(plain.classification().priority()).isEqualTo(Priority.P1);
        assertThat(plain.report().labels()).containsEntry("shard", "3");
    }

    @Test
    void unknownNamesAreIgnored() {
        var draft = read(Map.of("title", "T", "shoe_size", "44", "number", -1));

        assertThat(draft.report().title()).isEqualTo("T");
    }

    @Test
    void itMayHaveBegunEarlierAndOnHold() {
        var draft = read(Map.of("title", "T", "status", "on_hold", "opened_at", "2026-03-01T10:00:00+01:00"));

        assertThat(draft.onHold()).isTrue();
        assertThat(draft.openedAt()).isEqualTo("2026-03-01T09:00:00Z");
    }

    @Test
    void aClockThatIsSlightlyAheadIsAccepted() {
        var draft = read(Map.of("title", "T", "status", "OPEN", "opened_at", Date.from(NOW.plusSeconds(50))));

        assertThat(draft.onHold()).isFalse();
        assertThat(draft.openedAt()).isEqualTo(NOW);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("title missing", null, "title", "required"),
                Arguments.of("title blank", Map.of("title", " "), "title", "required"),
                Arguments.of("title a number", Map.of("title", 5), "title", "wrong_type"),
                Arguments.of("title too long", Map.of("title", "x".repeat(1025)), "title", "too_long"),
                Arguments.of("title with NUL", Map.of("title", "a\0b"), "title", "unknown_value"),
                Arguments.of(
                        "description too long",
                        with("description", "x".repeat(32 * 1024 + 1)),
                        "description",
                        "too_long"),
                Arguments.of("unknown severity", with("severity", "AWFUL"), "severity", "unknown_value"),
                Arguments.of("unknown priority", with("priority", "P9"), "priority", "unknown_value"),
                Arguments.of("unknown kind", with("kind", "RUMOUR"), "kind", "unknown_value"),
                Arguments.of("assignee no id", with("assignee", "ana"), "assignee", "unknown_value"),
                Arguments.of("labels no JSON", with("labels", "a=b"), "labels", "wrong_type"),
                Arguments.of("labels a list", with("labels", "[1]"), "labels", "wrong_type"),
                Arguments.of("label nested", with("labels", "{\"a\":{}}"), "labels.a", "wrong_type"),
                Arguments.of("label too long", with("labels", Map.of("a", "x".repeat(2049))), "labels.a", "too_long"),
                Arguments.of("drill a word", with("drill", "maybe"), "drill", "wrong_type"),
                Arguments.of("clearance a word", with("required_clearance", "top"), "required_clearance", "wrong_type"),
                Arguments.of(
                        "clearance negative", with("required_clearance", -1), "required_clearance", "out_of_range"),
                Arguments.of(
                        "clearance huge", with("required_clearance", "1e9999"), "required_clearance", "wrong_type"),
                Arguments.of("begins closed", with("status", "CLOSED"), "status", "unknown_value"),
                Arguments.of("opened at no time", with("opened_at", "yesterday"), "opened_at", "wrong_type"),
                Arguments.of("opened at a number", with("opened_at", 5), "opened_at", "wrong_type"),
                Arguments.of("opened tomorrow", with("opened_at", "2026-03-03T09:00:00Z"), "opened_at", "out_of_range"),
                Arguments.of("opened long ago", with("opened_at", "2015-03-02T09:00:00Z"), "opened_at", "out_of_range"),
                Arguments.of("services a number", with("affected_services", 3), "affected_services", "wrong_type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void badInput(String name, Map<String, Object> given, String field, String code) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> read(given == null ? Map.of() : given));

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @Test
    void allErrorsAreNamedAtOnce() {
        var refused = catchThrowableOfType(
                InvalidInput.class, () -> read(Map.of("severity", "AWFUL", "priority", "P9", "drill", "maybe")));

        assertThat(refused.errors())
                .extracting(error -> error.field())
                .containsExactlyInAnyOrder("title", "severity", "priority", "drill");
    }

    private static IncidentDraft read(Map<String, ?> given) {
        return IncidentInput.read(given, "ana", NOW);
    }

    private static Map<String, Object> with(String field, Object value) {
        var given = new HashMap<String, Object>(Map.of("title", "T"));
        given.put(field, value);
        return given;
    }
}
