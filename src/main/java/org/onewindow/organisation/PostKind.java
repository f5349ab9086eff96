package org.onewindow.organisation;

/** What a post is there for. */
public enum PostKind {
    /** An integrated window (综合窗口): receives for every item of the centre. */
    COUNTER,
    /** Accepts or refuses applications on behalf of a department (受理岗). */
    ACCEPTANCE,
    /** Examines a case (承办岗). */
    HANDLING,
    /** Reviews what was examined (审核岗). */
    REVIEW,
    /** Decides in the name of the department (批准岗). */
    APPROVAL,
    /** Hands out results (出件窗口). */
    DELIVERY
}
