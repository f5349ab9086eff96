package org.onewindow.catalogue.discretion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.operaton.bpm.dmn.feel.impl.FeelEngine;
import org.operaton.bpm.engine.variable.context.VariableContext;

/**
 * Evaluates FEEL for the decision engine and keeps what was parsed: the engine's own way parses every cell at every
 * question, which costs seven times as much.
 */
final class FeelExpressions implements FeelEngine {
    /** Cells of some hundred tables; few tables are asked often. */
    private static final int MOST = 20_000;

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Cache<String, ParsedExpression> expressions = Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<String, ParsedExpression> tests = Caffeine.newBuilder().maximumSize(MOST).build();

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is that of the engine
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        var parsed = expressions.get(expression, text -> parsed(text, feel.parseExpression(text)));
        return (T) result(expression, feel.evaluate(parsed, values(variables)));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String test, String input, VariableContext variables) {
        var parsed = tests.get(test, text -> parsed(text, feel.parseUnaryTests(text)));
        var values = values(variables);
        return Boolean.TRUE.equals(result(test, feel.evaluateWithInput(parsed, values.get(input), values)));
    }

    private static ParsedExpression parsed(String text, ParseResult result) {
        if (!result.isSuccess()) {
            throw new IllegalArgumentException("not FEEL: " + text + ": " + result.failure());
        }
        return result.parsedExpression();
    }

    private static Object result(String text, EvaluationResult result) {
        if (!result.isSuccess()) {
            throw new IllegalArgumentException("FEEL has no answer: " + text + ": " + result.failure());
        }
        return result.result();
    }

    private static Map<String, Object> values(VariableContext variables) {
        var values = new HashMap<String, Object>();
        for (var name : variables.keySet()) {
            values.put(name, variables.resolve(name).getValue());
        }
        return values;
    }
}
