package org.onewindow.publication;

/** How a case stands for the public. */
public enum RegisterState {
    /** Received but not accepted yet: not shown. */
    RECEIVED,
    /** Accepted and being handled (办理中). */
    IN_PROCESS,
    /** Granted (准予). */
    GRANTED,
    /** Denied (不予). */
    DENIED,
    /** A public service that was done (已办结). */
    COMPLETED,
    /** Withdrawn by the applicant, or counted as such (申请人撤回、视为撤回). */
    WITHDRAWN,
    /** Ended without a decision (终止办理). */
    TERMINATED,
    /** Sent up to the agency that decides (已转报). */
    FORWARDED,
    /** Granted and later revoked (已撤销). */
    REVOKED,
    /** Granted and later withdrawn for the public interest (许可已撤回). */
    LICENCE_WITHDRAWN,
    /** Granted and later cancelled (已注销). */
    CANCELLED,
    /** Needs no licence: not shown. */
    NOT_NEEDED,
    /** Acceptance was refused: not shown. */
    NOT_ACCEPTED,
    /** A wrong intake: not shown. */
    VOID;

    /** Whether the public may see a case in this state. */
    public boolean isShown() {
        return this != RECEIVED && this != NOT_ACCEPTED && this != NOT_NEEDED && this != VOID;
    }
}
