package org.onewindow.catalogue;

/** What is done in a stage of a procedure (审批环节). */
public enum StageKind {
    /** 承办: examine the application and draft an opinion; in a same-day item also decide. */
    HANDLING,
    /** 审核: review the opinion. */
    REVIEW,
    /** 批准: decide. */
    APPROVAL,
    /** 现场核查: verify on site by at least two officers, article 34(3) of the Administrative Licensing Law. */
    VERIFICATION,
    /** 办理: do what a public service consists of. */
    PUBLIC_SERVICE
}
