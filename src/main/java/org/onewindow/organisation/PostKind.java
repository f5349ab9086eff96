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
    /** The head of the agency itself (本行政机关负责人), who alone extends an ordinary limit, art. 42(1). */
    AGENCY_HEAD,
    /** The head of the government of this level (本级人民政府负责人), art. 42(2). */
    GOVERNMENT_HEAD,
    /** Hands out results (出件窗口). */
    DELIVERY
}
