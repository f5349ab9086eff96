package org.onewindow.parties;

/** What came of reading a unified social credit code. */
public sealed interface CreditCodeCheck {
    /** The code can be one. */
    record Valid(CreditCode code) implements CreditCodeCheck {
    }

    /** The code cannot be one; the message says why and what to do. */
    record Invalid(String messageKey) implements CreditCodeCheck {
    }
}
