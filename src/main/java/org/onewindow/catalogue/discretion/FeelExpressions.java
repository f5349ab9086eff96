package org.onewindow.catalogue.discretion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.operaton.bpm.dmn.feel.impl.FeelEngine;
import org.operaton.bpm.engine.variable.context.VariableContext;

/**
 * Evaluates what a {@link DmnDocument} says: names of inputs, constants, and tests of one input. The library makes all its
 * built-in functions anew for each evaluation, which cost more than all the rest of a review; so a name is looked up, and
 * what a constant or a test of a value gave is kept, both parsed and answered.
 */
final class FeelExpressions implements FeelEngine {
    /** Answers of some hundred tables; few tables are asked often. */
    private static final int MOST = 20_000;

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Cache<String, ParsedExpression> tests = Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<String, Object> constants = Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Question, Boolean> answers = Caffeine.newBuilder().maximumSize(MOST).build();

    /** A test of a value, which looks at nothing else. */
    private record Question(String test, Object value) {
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is that of the engine
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        var named = variables.resolve(expression);
        return (T) (named != null ? named.getValue() : constants.get(expression, this::constant));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String test, String input, VariableContext variables) {
        return answers.get(new Question(test, variables.resolve(input).getValue()), this::holds);
    }

    private Object constant(String text) {
        return result(text, feel.evaluate(parsed(text, feel.parseExpression(text)), Map.of()));
    }

    private boolean holds(Question question) {
        var parsed = tests.get(question.test(), text -> parsed(text, feel.parseUnaryTests(text)));
        return Boolean.TRUE.equals(result(question.test(),
                feel.evaluateWithInput(parsed, question.value(), Map.of())));
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
}
