package org.onewindow.casework.terms;

/** Where a case stands in law. Its open stages are a set beside it; the words for the applicant are {@link #shownAs()}. */
public enum CaseStatus {
    /** Received, not yet accepted (收件). */
    SUBMITTED,
    /** Waiting for what the one-time notice asked for (补正告知). */
    SUPPLEMENT_NOTICED,
    /** Accepted and being handled (受理). */
    IN_PROCESS,
    /** Decided in writing (决定). */
    DECIDED,
    /** The decision is in the applicant's hands (送达). */
    DELIVERED,
    /** Closed and filed (归档). */
    ARCHIVED,
    /** Needs no licence (不需要许可). */
    NOT_NEEDED,
    /** Acceptance refused in writing (不予受理). */
    NOT_ACCEPTED,
    /** Withdrawn by the applicant, or counted as such (撤回、视为撤回). */
    WITHDRAWN,
    /** Ended without a decision (终止). */
    TERMINATED,
    /** Sent up to the agency that decides (转报). */
    FORWARDED,
    /** A wrong intake (作废). */
    VOID;

    /** Whether something is still to be done by the administration or the applicant. */
    public boolean isOpen() {
        return switch (this) {
            case SUBMITTED, SUPPLEMENT_NOTICED, IN_PROCESS, DECIDED, DELIVERED -> true;
            case ARCHIVED, NOT_NEEDED, NOT_ACCEPTED, WITHDRAWN, TERMINATED, FORWARDED, VOID -> false;
        };
    }

    /** The message key of the words shown to the applicant; several states may share their words. */
    public String shownAs() {
        return switch (this) {
            case SUBMITTED -> "casework.shown.received";
            case SUPPLEMENT_NOTICED -> "casework.shown.supplement";
            case IN_PROCESS -> "casework.shown.handling";
            case DECIDED -> "casework.shown.decided";
            case DELIVERED, ARCHIVED -> "casework.shown.finished";
            case NOT_NEEDED -> "casework.shown.not-needed";
            case NOT_ACCEPTED -> "casework.shown.not-accepted";
            case WITHDRAWN -> "casework.shown.withdrawn";
            case TERMINATED -> "casework.shown.terminated";
            case FORWARDED -> "casework.shown.forwarded";
            case VOID -> "casework.shown.void";
        };
    }
}
