package org.onewindow.casework.terms;

import java.util.Locale;

/** The grounds that the law lists for an act; the reasons of the single case are given in words beside them. */
public sealed interface Ground {
    /** The name of the constant. */
    String name();

    /** The key of its words. */
    default String messageKey() {
        return "casework.ground." + getClass().getSimpleName().toLowerCase(Locale.ROOT) + "."
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why acceptance is refused. */
    enum Refusal implements Ground {
        /** The application cannot be accepted as it is. */
        NOT_ACCEPTABLE,
        /** Facts were concealed or false materials handed in, art. 78: refused with a warning. */
        FALSE_MATERIALS
    }

    /** Why something is denied, art. 38(2). */
    enum Denial implements Ground {
        /** The conditions or standards of the law are not met. */
        NOT_QUALIFIED,
        /** Facts were concealed or false materials handed in, art. 78: for public safety, a year without a new application. */
        FALSE_MATERIALS,
        /** The limited number is used up, art. 57. */
        NUMBER_EXHAUSTED
    }

    /** Why handling ends without a decision (终止办理). */
    enum Termination implements Ground {
        /** The applicant, a natural person, died or lost capacity where the matter is personal. */
        APPLICANT_DIED,
        /** The applicant, an organisation, was dissolved. */
        APPLICANT_DISSOLVED,
        /** The item was abolished or its law changed. */
        ITEM_ABOLISHED,
        /** The matter itself is gone. */
        SUBJECT_GONE
    }

    /** Why what was granted is revoked (撤销), art. 69. */
    enum Revocation implements Ground {
        /** Granted by abuse of office or neglect of duty, art. 69(1)(1). */
        ABUSE_OF_OFFICE,
        /** Granted beyond the agency's powers, art. 69(1)(2). */
        ULTRA_VIRES,
        /** Granted against the statutory procedure, art. 69(1)(3). */
        PROCEDURE_VIOLATED,
        /** Granted to somebody who is not qualified, art. 69(1)(4). */
        NOT_QUALIFIED,
        /** Obtained by deception, bribery or other improper means, art. 69(2); for public safety three years, art. 79. */
        FRAUD,
        /** The commitment on which it was granted proved false (告知承诺不实). */
        FALSE_COMMITMENT
    }

    /** Why what was granted is cancelled (注销), art. 70. */
    enum Cancellation implements Ground {
        /** Its term ended without renewal, art. 70(1). */
        EXPIRED,
        /** The person died or lost capacity, art. 70(2). */
        DEATH_OR_INCAPACITY,
        /** The organisation ended, art. 70(3). */
        DISSOLVED,
        /** It was revoked, withdrawn, or the certificate taken away, art. 70(4). */
        REVOKED,
        /** Force majeure makes it impossible, art. 70(5). */
        FORCE_MAJEURE
    }
}
