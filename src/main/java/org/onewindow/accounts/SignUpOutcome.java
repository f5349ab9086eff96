package org.onewindow.accounts;

import java.util.List;

/** What became of a sign-up. */
public sealed interface SignUpOutcome {
    /** The account is open. */
    record SignedUp(Account account) implements SignUpOutcome {
    }

    /** Not opened; what is wrong, field by field. */
    record Invalid(List<FieldProblem> problems) implements SignUpOutcome {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What is wrong with one field.
     *
     * @param field      name of the component of {@link SignUpForm}
     * @param messageKey of the sentence that says why and what to do
     */
    record FieldProblem(String field, String messageKey) {
    }
}
