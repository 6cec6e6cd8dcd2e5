package org.tocsin.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.feel.FeelEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.engine.ModelXml.Element;
import org.tocsin.platform.problem.FieldError;

/** Checks before a deployment that each FEEL text of a decision parses. The engine itself fails only when a rule is evaluated. */
@Component
class FeelTexts {

    private final FeelEngine feel = new FeelEngine.Builder().build();

    List<FieldError> check(String resource, String xml) {
        var errors = new ArrayList<FieldError>();
        for (var element : ModelXml.read(xml)) {
            if (!element.name().equals("text")
                    || element.parents().isEmpty()
                    || element.text().isEmpty()) {
                continue;
            }
            var parent = element.parents().get(element.parents().size() - 1);
            var problem = switch (parent) {
                case "inputEntry" -> unaryTests(element.text());
                case "inputExpression", "outputEntry", "literalExpression" -> expression(element.text());
                default -> null;
            };
            if (problem != null) {
                errors.add(new FieldError(
                        resource + ":" + element.line(),
                        "unknown_value",
                        "line " + element.line() + ", " + shortened(element) + ": " + problem));
            }
        }
        return errors;
    }

    private @Nullable String expression(String text) {
        var parsed = feel.parseExpression(text);
        return parsed.isLeft() ? parsed.left().get().message() : null;
    }

    private @Nullable String unaryTests(String text) {
        var parsed = feel.parseUnaryTests(text);
        return parsed.isLeft() ? parsed.left().get().message() : null;
    }

    private static String shortened(Element element) {
        var text = element.text();
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
