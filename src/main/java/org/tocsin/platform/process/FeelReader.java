package org.tocsin.platform.process;

import camundajar.impl.scala.util.Either;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A FEEL engine that parses each text once; the default parses every cell of a table at each evaluation. */
public final class FeelReader extends FeelEngine {

    /** Far more than all tables of an installation have; beyond it, the cache is cleared. */
    private static final int MAX_TEXTS = 20_000;

    private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
    private final Map<String, Either<Failure, ParsedExpression>> unaryTests = new ConcurrentHashMap<>();

    /** @param like the engine whose configuration to use */
    public FeelReader(FeelEngine like) {
        super(like.functionProvider(), like.valueMapper(), like.configuration(), like.clock());
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String expression) {
        return once(expressions, expression, super::parseExpression);
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String expression) {
        return once(unaryTests, expression, super::parseUnaryTests);
    }

    private static Either<Failure, ParsedExpression> once(
            Map<String, Either<Failure, ParsedExpression>> known,
            String text,
            Function<String, Either<Failure, ParsedExpression>> parse) {
        var parsed = known.get(text);
        if (parsed == null) {
            if (known.size() >= MAX_TEXTS) {
                known.clear();
            }
            parsed = parse.apply(text);
            known.put(text, parsed);
        }
        return parsed;
    }
}
