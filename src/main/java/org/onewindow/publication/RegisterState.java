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
    /** Withdrawn by the applicant (申请人撤回). */
    WITHDRAWN,
    /** Acceptance was refused: not shown. */
    NOT_ACCEPTED,
    /** A wrong intake: not shown. */
    VOID;

    /** Whether the public may see a case in this state. */
    public boolean isShown() {
        return this != RECEIVED && this != NOT_ACCEPTED && this != VOID;
    }
}
