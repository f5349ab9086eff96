package org.onewindow.deadlines;

/** Why a clock may not be suspended, resumed or extended, with the article that forbids it. */
public enum ClockRefusal {
    /** The limit was extended before; the law knows one extension. */
    ALREADY_EXTENDED("42"),
    /** The limit has expired; an extension must be approved before. */
    LIMIT_EXPIRED("42"),
    /** Only the head of the agency itself may approve it. */
    NEEDS_AGENCY_HEAD("42(1)"),
    /** Only the head of the government of this level may approve it. */
    NEEDS_GOVERNMENT_HEAD("42(2)"),
    /** More days than the law allows, or none. */
    DAYS_NOT_ALLOWED("42"),
    /** The law knows no extension of this limit. */
    NOT_EXTENSIBLE("42"),
    /** A day before the clock started, or an end before its beginning. */
    BEFORE_START("45"),
    /** The same special procedure is running already. */
    ALREADY_SUSPENDED("45"),
    /** No such special procedure is running. */
    NOT_SUSPENDED("45"),
    /** An order of the public hotline is extended once, in time, by up to five days, by the head of the unit. */
    ORDER_EXTENSION("");

    private final String article;

    ClockRefusal(String article) {
        this.article = article;
    }

    /** The article of the Administrative Licensing Law; empty where it is another rule. */
    public String article() {
        return article;
    }

    /** The key of the sentence that tells what happened, why, and what to do. */
    public String messageKey() {
        return "deadlines.refusal." + name();
    }
}
