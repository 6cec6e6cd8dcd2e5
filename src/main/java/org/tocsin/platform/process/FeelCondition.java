package org.tocsin.platform.process;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.impl.JavaValueMapper;
import org.jspecify.annotations.Nullable;

/** A FEEL expression over facts, as in decision tables: {@code priority = "P0" and customer != null}. */
public final class FeelCondition {

    private static final FeelEngine ENGINE = new FeelReader(
            new FeelEngine.Builder().customValueMapper(new JavaValueMapper()).build());

    private FeelCondition() {}

    /** @return what is wrong with it and where; null if it parses */
    public static @Nullable String problem(String expression) {
        var parsed = ENGINE.parseExpression(expression);
        return parsed.isLeft() ? parsed.left().get().message() : null;
    }

    /** @return whether it is true for the facts; false if it fails or uses an absent fact */
    public static boolean holds(String expression, Map<String, ? extends @Nullable Object> facts) {
        var context = new HashMap<String, @Nullable Object>();
        facts.forEach(
                (name, value) -> context.put(name, value instanceof Instant at ? at.atZone(ZoneOffset.UTC) : value));
        var result = ENGINE.evalExpression(expression, context);
        return result.isRight() && Boolean.TRUE.equals(result.right().get());
    }
}
