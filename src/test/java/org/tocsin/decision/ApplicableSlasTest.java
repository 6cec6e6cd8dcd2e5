package org.tocsin.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.commons.utils.IoUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** decisions/applicable-slas.dmn as shipped, and as an analyst may extend it. */
class ApplicableSlasTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Path FILE = Path.of("decisions/applicable-slas.dmn");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "applicable-slas.csv", delimiter = '|', numLinesToSkip = 1)
    void chooses(String id, String matching, String byDefault, String chosen, String fallback) throws IOException {
        var rows = evaluate(shipped(), null, candidates(words(matching), words(byDefault)));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).containsEntry("chosen", words(chosen)).containsEntry("fallback", false);
        assertThat(rows.get(1)).containsEntry("chosen", words(fallback)).containsEntry("fallback", true);
        assertThat(rows)
                .allSatisfy(row -> assertThat((String) row.get("reason")).isNotBlank());
    }

    @Test
    void anAnalystAddsARowForOneCustomer() throws IOException {
        var table = shipped().replaceFirst("(?s)(<rule id=\"Rule_1\">.*?</rule>)", "$1" + rowForAcme());
        var candidates = candidates(List.of("silver"), List.of());

        assertThat(evaluate(table, "ACME", candidates).get(1))
                .containsEntry("chosen", List.of("gold"))
                .containsEntry("reason", "ACME pays for gold");
        assertThat(evaluate(table, "Others", candidates)).hasSize(2);
    }

    private static String rowForAcme() {
        return "<rule id='Acme'>"
                + entries("inputEntry", "", "", "", "\"ACME\"", "")
                + entries("outputEntry", "candidates[name = \"gold\"].id", "\"ACME pays for gold\"", "false")
                + "</rule>";
    }

    private static String entries(String kind, String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> "<%1$s id='Acme_%1$s_%2$d'><text>%3$s</text></%1$s>".formatted(kind, i, texts[i]))
                .collect(Collectors.joining());
    }

    private static List<Map<String, Object>> evaluate(
            String table, String customer, List<Map<String, Object>> candidates) {
        var facts = Variables.createVariables()
                .putValue("severity", "HIGH")
                .putValue("priority", "P2")
                .putValue("category", null)
                .putValue("customer", customer)
                .putValue("service", null)
                .putValue("candidates", candidates);
        var decision = ENGINE.parseDecision("applicable-slas", IoUtil.stringAsInputStream(table));
        return ENGINE.evaluateDecisionTable(decision, facts).getResultList();
    }

    private static List<Map<String, Object>> candidates(List<String> matching, List<String> defaults) {
        return Stream.of("gold", "silver", "bronze")
                .map(name -> Map.<String, Object>of(
                        "id",
                        name,
                        "name",
                        name,
                        "matches",
                        matching.contains(name),
                        "is_default",
                        defaults.contains(name)))
                .toList();
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }

    private static String shipped() throws IOException {
        return Files.readString(FILE, StandardCharsets.UTF_8);
    }
}
