package org.onewindow.parties;

/** What came of granting or revoking a mandate. */
public sealed interface MandateOutcome {
    /** It is in force. */
    record Granted(Mandate mandate) implements MandateOutcome {
    }

    /** It has ended, now or before. */
    record Revoked(Mandate mandate) implements MandateOutcome {
    }

    /** Nothing was done; the message says why and what to do. */
    record Refused(String messageKey) implements MandateOutcome {
    }
}
