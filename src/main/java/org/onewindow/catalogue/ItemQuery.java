package org.onewindow.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Implementation.Place;
import org.onewindow.catalogue.finding.Theme;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.platform.PageOf;

/**
 * A search in the items in force.
 *
 * @param text what the reader typed; empty for all
 * @param place where it is handled
 * @param page from 0
 * @param size 1 to 100
 */
public record ItemQuery(String text, @Nullable DepartmentCode department, @Nullable ApplicantKind applicant,
        @Nullable ItemKind kind, @Nullable HandlingType handling, @Nullable Theme theme, @Nullable Place place,
        Sort sort, int page, int size) {
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

    /** A search in all themes, wherever items are handled. */
    public ItemQuery(String text, @Nullable DepartmentCode department, @Nullable ApplicantKind applicant,
            @Nullable ItemKind kind, @Nullable HandlingType handling, Sort sort, int page, int size) {
        this(text, department, applicant, kind, handling, null, null, sort, page, size);
    }

    /**
     * How many items each further choice would leave, by the code or constant of the choice; what leaves none is not
     * there.
     */
    public record Counts(Map<String, Long> departments, Map<String, Long> themes, Map<String, Long> applicants,
            Map<String, Long> kinds, Map<String, Long> places) {
        public Counts {
            departments = Map.copyOf(departments);
            themes = Map.copyOf(themes);
            applicants = Map.copyOf(applicants);
            kinds = Map.copyOf(kinds);
            places = Map.copyOf(places);
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
