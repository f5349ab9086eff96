package org.onewindow.documents.wording;

/**
 * Why a wording cannot come into force.
 *
 * @param line of the body, from 1; 0 for the title, -1 for the whole
 * @param told what was found: the place or the character; empty where there is nothing to name
 */
public record WordingFault(Kind kind, int line, String told) {
    /** The whole wording. */
    static final int WHOLE = -1;

    /** What is wrong. */
    public enum Kind {
        /** There is no title, or it is too long, or it has a place that a title cannot have. */
        TITLE,
        /** There is no text. */
        EMPTY,
        /** There is too much of it. */
        TOO_LONG,
        /** A character that nobody sees: controls, marks of direction, private ones. */
        INVISIBLE,
        /** A brace without its other. */
        BRACE,
        /** A place that nobody knows. */
        UNKNOWN,
        /** A place that this form has no value for. */
        NOT_HERE,
        /** A table within a line. */
        TABLE_WITHIN,
        /** A table for the second time. */
        TABLE_TWICE,
        /** What the law asks for is missing. */
        MISSING,
        /** What the law asks for stands in a line that may be left out. */
        MAY_VANISH
    }

    /** The key of the sentence that tells it; {0} line, {1} what was found, {2} the article. */
    public String messageKey() {
        return "documents.fault." + kind;
    }
}
