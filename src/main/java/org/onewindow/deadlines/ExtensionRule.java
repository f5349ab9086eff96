package org.onewindow.deadlines;

/** How far a limit may be extended, and by whom: once, before it expires, with the reason told (延长). */
public enum ExtensionRule {
    /** Ten working days, by the head of the agency itself (本行政机关负责人). */
    ORDINARY("42(1)", 10, ExtensionApprover.AGENCY_HEAD),
    /** Fifteen working days, by the head of the government of this level (本级人民政府负责人). */
    JOINT("42(2)", 15, ExtensionApprover.GOVERNMENT_HEAD),
    /**
     * Five working days for an order of the public hotline (12345 工单), by the head of the unit that handles it; local
     * rules on government services, such as art. 50 of Anyang's (安阳市政务服务条例).
     */
    HOTLINE("", 5, ExtensionApprover.AGENCY_HEAD);

    private final String article;
    private final int longestDays;
    private final ExtensionApprover approver;

    ExtensionRule(String article, int longestDays, ExtensionApprover approver) {
        this.article = article;
        this.longestDays = longestDays;
        this.approver = approver;
    }

    /** The article and paragraph of the Administrative Licensing Law; empty where it is another rule. */
    public String article() {
        return article;
    }

    /** The most days that it may add. */
    public int longestDays() {
        return longestDays;
    }

    /** Who alone may approve it. */
    public ExtensionApprover approver() {
        return approver;
    }
}
