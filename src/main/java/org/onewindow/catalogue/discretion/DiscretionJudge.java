package org.onewindow.catalogue.discretion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.operaton.bpm.dmn.engine.DmnEngineConfiguration;
import org.operaton.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.operaton.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.operaton.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Answers by the DMN engine of Operaton from the DMN document of a table. A table is compiled once and kept under its own
 * content, which for a published version never changes. Scripts and expression languages other than FEEL are refused.
 */
@Component
public final class DiscretionJudge {
    /** Compiled tables that are kept; an office uses some dozens in a day. */
    private static final int MOST = 500;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})?");

    private final DmnEngine engine = engine();
    private final Cache<Source, DmnDecision> compiled = Caffeine.newBuilder().maximumSize(MOST).build();

    /** What a compiled table follows from. */
    private record Source(DiscretionTable table, List<Input> inputs) {
    }

    /**
     * What the table answers.
     *
     * @param form    the fields of the form that a table can look at
     * @param answers as they are kept
     */
    public Judgement judge(DiscretionTable table, Map<String, Input> form, Map<String, String> answers) {
        var inputs = new ArrayList<Input>();
        var variables = Variables.createVariables();
        for (var field : table.inputs()) {
            var input = form.get(field);
            var answer = answers.get(field);
            var value = input == null || answer == null ? null : value(input, answer);
            if (input == null || value == null) {
                return new Judgement.Nothing();
            }
            inputs.add(input);
            variables.putValue(DmnDocument.variable(field), value);
        }
        var decision = compiled.get(new Source(table, List.copyOf(inputs)), this::compile);
        try {
            var results = engine.evaluateDecisionTable(decision, variables);
            if (results.isEmpty()) {
                return new Judgement.Nothing();
            }
            var result = results.getSingleResult();
            String outcome = result.getEntry(DmnDocument.OUTCOME);
            Number rule = result.getEntry(DmnDocument.RULE);
            return table.outcome(outcome).<Judgement>map(one -> new Judgement.Hit(rule.intValue(), one))
                    .orElseGet(Judgement.Nothing::new);
        } catch (DmnHitPolicyException severalRules) {
            return new Judgement.Several();
        }
    }

    private DmnDecision compile(Source source) {
        var document = DmnDocument.of(source.table(), source.inputs());
        return engine.parseDecision(source.table().code(), new ByteArrayInputStream(document));
    }

    private static @Nullable Object value(Input input, String answer) {
        return switch (input) {
            case Input.Numbers _ -> isNumber(answer) ? new BigDecimal(answer) : null;
            case Input.Choice choice -> choice.isYesOrNo() ? Boolean.valueOf(answer.equals("yes")) : answer;
        };
    }

    private static boolean isNumber(String answer) {
        return NUMBER.matcher(answer).matches();
    }

    private static DmnEngine engine() {
        var configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
                .createDefaultDmnEngineConfiguration();
        configuration.setElProvider(expression -> {
            throw new IllegalArgumentException("only FEEL is evaluated, not " + expression);
        });
        configuration.setScriptEngineResolver(language -> {
            throw new IllegalArgumentException("only FEEL is evaluated, not " + language);
        });
        configuration.setFeelEngineFactory(FeelExpressions::new);
        // The engine knows no type "number"; numbers go in and out as they are, exactly.
        configuration.getTransformer().getDataTypeTransformerRegistry().addTransformer("number",
                Variables::untypedValue);
        return configuration.buildEngine();
    }
}
