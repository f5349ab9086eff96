package org.onewindow.deadlines;

/** In what capacity somebody approves an extension. */
public enum ExtensionApprover {
    /** The head of the agency that decides (本行政机关负责人). */
    AGENCY_HEAD,
    /** The head of the government of this level (本级人民政府负责人). */
    GOVERNMENT_HEAD,
    /** Anybody else, such as the head of a window. */
    OTHER
}
