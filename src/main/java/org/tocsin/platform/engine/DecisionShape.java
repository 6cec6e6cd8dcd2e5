package org.tocsin.platform.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.platform.engine.ModelXml.Element;
import org.tocsin.platform.problem.FieldError;

/**
 * Checks a decision before it is deployed: each rule has a value in every output, and a replacement of a shipped table keeps the outputs
 * that its process reads. The engine accepts both faults and fails at run time.
 */
@Component
class DecisionShape {

    private final Map<String, List<String>> outputsOfShipped = new HashMap<>();

    DecisionShape() {
        for (var model : ShippedModel.all()) {
            if (!model.isProcess()) {
                var xml = new String(model.files().values().iterator().next(), StandardCharsets.UTF_8);
                outputsOfShipped.put(model.key(), outputs(xml));
            }
        }
    }

    List<FieldError> check(String resource, String xml) {
        var reading = new Reading(resource);
        ModelXml.read(xml).forEach(reading::end);
        return reading.errors;
    }

    private static List<String> outputs(String xml) {
        return ModelXml.read(xml).stream()
                .filter(element -> isPartOf(element, "output", "decisionTable"))
                .map(element -> String.valueOf(element.attribute("name")))
                .toList();
    }

    private static boolean isPartOf(Element element, String name, String parent) {
        var parents = element.parents();
        return element.name().equals(name)
                && !parents.isEmpty()
                && parents.get(parents.size() - 1).equals(parent);
    }

    /** Reads a file from the inside out: an element's children are known when it ends. */
    private final class Reading {

        private final String resource;
        private final List<FieldError> errors = new ArrayList<>();
        private final List<Element> inputs = new ArrayList<>(), outputs = new ArrayList<>();
        private final List<Element> given = new ArrayList<>(), answers = new ArrayList<>();
        private boolean isTable;
        private String lastText = "";

        Reading(String resource) {
            this.resource = resource;
        }

        void end(Element element) {
            switch (element.name()) {
                case "text" -> lastText = element.text();
                case "input" -> add(inputs, element, "decisionTable");
                case "output" -> add(outputs, element, "decisionTable");
                case "inputEntry" -> {
                    given.add(element);
                    lastText = "";
                }
                case "outputEntry" -> answer(element);
                case "rule" -> rule(element);
                case "decisionTable" -> isTable = true;
                case "decision" -> decision(element);
                default -> {}
            }
            language(element);
        }

        private void add(List<Element> columns, Element element, String parent) {
            if (isPartOf(element, element.name(), parent)) {
                columns.add(element);
            }
        }

        private void answer(Element entry) {
            if (lastText.isEmpty() && answers.size() < outputs.size()) {
                var output = column(outputs.get(answers.size()));
                error(entry, "required", "output " + output + " has no answer; write null if none is meant");
            }
            answers.add(entry);
            lastText = "";
        }

        private void rule(Element rule) {
            count(rule, "answers", answers.size(), "outputs", outputs);
            count(rule, "conditions", given.size(), "inputs", inputs);
            given.clear();
            answers.clear();
            lastText = "";
        }

        private void count(Element rule, String what, int there, String columns, List<Element> wanted) {
            if (there != wanted.size()) {
                error(rule, "required", "has %d %s for %d %s".formatted(there, what, wanted.size(), columns));
            }
        }

        private void decision(Element decision) {
            if (isTable && outputs.isEmpty()) {
                error(decision, "required", "the table has no output");
            }
            var names = outputs.stream().map(output -> output.attribute("name")).toList();
            outputsOfShipped.getOrDefault(String.valueOf(decision.attribute("id")), List.of()).stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name ->
                            error(decision, "required", "the output " + name + " is missing; our process reads it"));
            inputs.clear();
            outputs.clear();
            isTable = false;
        }

        private void language(Element element) {
            var language = element.attribute("expressionLanguage");
            if (language != null
                    && !language.isEmpty()
                    && !language.toLowerCase(Locale.ROOT).contains("feel")) {
                error(element, "unknown_value", "expressions are written in FEEL, not in " + language);
            }
        }

        private void error(Element element, String code, String message) {
            var id = element.attribute("id");
            errors.add(new FieldError(
                    resource + ":" + element.line(),
                    code,
                    "line " + element.line() + ", " + (id == null ? element.name() : id) + ": " + message));
        }

        private static String column(Element output) {
            var label = output.attribute("label");
            return label == null || label.isBlank() ? String.valueOf(output.attribute("name")) : label;
        }
    }
}
