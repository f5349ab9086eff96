package org.onewindow.parties;

/** What came of reading the number of an identity document. */
public sealed interface IdentityCheck {
    /** The number can be one of that type. */
    record Valid(IdentityDocument document) implements IdentityCheck {
    }

    /** The number cannot be one of that type; the message says why and what to do. */
    record Invalid(String messageKey) implements IdentityCheck {
    }
}
