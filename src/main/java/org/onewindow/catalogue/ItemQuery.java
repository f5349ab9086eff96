package org.onewindow.catalogue;

import org.jspecify.annotations.Nullable;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.platform.PageOf;

/**
 * A search in the items in force.
 *
 * @param text what the reader typed; empty for all
 * @param page from 0
 * @param size 1 to 100
 */
public record ItemQuery(String text, @Nullable DepartmentCode department, @Nullable ApplicantKind applicant,
        @Nullable ItemKind kind, @Nullable HandlingType handling, Sort sort, int page, int size) {
    /** Nobody types more to find an item; the rest is cut, which bounds the work. */
    public static final int MAX_TEXT = 100;

    public ItemQuery {
        text = text.strip();
        if (text.codePointCount(0, text.length()) > MAX_TEXT) {
            text = text.substring(0, text.offsetByCodePoints(0, MAX_TEXT));
        }
        if (page < 0 || size < 1 || size > PageOf.MAX_SIZE) {
            throw new IllegalArgumentException("page " + page + " of size " + size);
        }
    }

    /** Everything in force, one page of it. */
    public static ItemQuery all(int page, int size) {
        return new ItemQuery("", null, null, null, null, Sort.RELEVANCE, page, size);
    }

    /** In which order a search answers. */
    public enum Sort {
        /** Best match first; without words, as the departments stand. */
        RELEVANCE,
        /** By name. */
        NAME,
        /** By department, then name. */
        DEPARTMENT,
        /** Shortest promise first. */
        PROMISE
    }
}
