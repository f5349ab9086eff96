package org.onewindow.parties;

/** What came of reading a name. */
public sealed interface NameCheck {
    /** The name as it is kept. */
    record Valid(String name) implements NameCheck {
    }

    /** The name cannot be kept so; the message says why and what to do. */
    record Invalid(String messageKey) implements NameCheck {
    }
}
