package org.tocsin.decision;

import static org.tocsin.process.Model.child;
import static org.tocsin.process.Model.id;
import static org.tocsin.process.Model.label;

import java.util.Set;
import org.camunda.feel.FeelEngine;
import org.tocsin.process.Model;
import org.w3c.dom.Element;

/** The design rules for decisions: one table, and each rule and each answer gives a reason. */
final class DecisionRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final FeelEngine FEEL = new FeelEngine.Builder().build();

    private DecisionRules() {}

    static void check(Model model) {
        var root = model.root();
        model.require(
                root.getAttributeNS(Model.MODELER, "executionPlatform").equals("Camunda Platform")
                        && root.getAttributeNS(Model.MODELER, "executionPlatformVersion")
                                .equals("7.24.0"),
                root,
                "names Camunda Platform 7.24.0 as its execution platform");
        var decisions = model.all("decision").toList();
        model.require(decisions.size() == 1, root, "holds exactly one decision");
        decisions.forEach(decision -> decision(model, decision));
        model.all("rule").forEach(rule -> rule(model, rule));
        model.all("input")
                .forEach(input -> model.require(!input.getAttribute("label").isBlank(), input, "has no label"));
        model.all("text").forEach(text -> parses(model, text));
    }

    private static void decision(Model model, Element decision) {
        model.require(id(decision).equals(model.name()), decision, "the id is the file's name");
        model.require(!label(decision).isEmpty(), decision, "has no name");
        model.require(
                decision.getAttributeNS(CAMUNDA, "historyTimeToLive").matches("P\\d+D"),
                decision,
                "historyTimeToLive is a period");
        model.require(!decision.getAttributeNS(CAMUNDA, "versionTag").isEmpty(), decision, "has no versionTag");
        model.require(
                model.all("DMNShape")
                        .anyMatch(shape -> shape.getAttribute("dmnElementRef").equals(id(decision))),
                decision,
                "is not drawn");
        var table = child(decision, "decisionTable");
        model.require(table.isPresent(), decision, "is a table");
        table.ifPresent(t -> {
            model.require(t.hasAttribute("hitPolicy"), t, "names its hit policy");
            model.require(
                    Model.children(t)
                            .anyMatch(output -> output.getLocalName().equals("output")
                                    && label(output).equals("reason")),
                    t,
                    "has an output reason");
        });
    }

    private static void rule(Model model, Element rule) {
        model.require(
                child(rule, "description")
                        .filter(why -> !why.getTextContent().isBlank())
                        .isPresent(),
                rule,
                "has no description that says why");
    }

    private static void parses(Model model, Element text) {
        var content = text.getTextContent().strip();
        var parent = (Element) text.getParentNode();
        if (content.isEmpty()
                || !Set.of("inputEntry", "outputEntry", "inputExpression").contains(parent.getLocalName())) {
            return;
        }
        var parsed = parent.getLocalName().equals("inputEntry")
                ? FEEL.parseUnaryTests(content)
                : FEEL.parseExpression(content);
        model.require(parsed.isRight(), parent, "is no FEEL: " + content);
    }
}
