package org.onewindow.catalogue;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A condition on the answers of a form: whether a field is asked, a material needed or a stage walked. Deliberately
 * poor, so that an applicant can be told in one sentence why something is asked.
 */
public sealed interface Condition {
    /** The code of the field it looks at. */
    String field();

    /** Whether the answers meet it; a missing answer never does. */
    boolean holds(Map<String, String> answers);

    /** The field was answered with exactly this value (the code of a choice, {@code yes} or {@code no}). */
    record FieldEquals(String field, String value) implements Condition {
        @Override
        public boolean holds(Map<String, String> answers) {
            return value.equals(answers.get(field));
        }
    }

    /** The field holds a number of at least this size. */
    record FieldAtLeast(String field, BigDecimal number) implements Condition {
        @Override
        public boolean holds(Map<String, String> answers) {
            var answer = answers.get(field);
            return answer != null && Forms.isNumber(answer) && new BigDecimal(answer).compareTo(number) >= 0;
        }
    }
}
