package org.onewindow.catalogue.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.Implementation.Place;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.ItemQuery;
import org.onewindow.catalogue.ItemQuery.Sort;
import org.onewindow.catalogue.finding.Themes;
import org.onewindow.organisation.DepartmentCode;

/**
 * What the address of the list asks for. What does not make sense is passed over: a reader with an old link gets a
 * longer list, not an error.
 */
record ItemFilter(@Nullable String q, @Nullable String department, @Nullable String applicant, @Nullable String kind,
        @Nullable String handling, @Nullable String theme, @Nullable String place, @Nullable String sort,
        @Nullable String page) {
    static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 100_000;

    ItemQuery query() {
        return new ItemQuery(q == null ? "" : q, departmentCode(), parsed(ApplicantKind.class, applicant),
                parsed(ItemKind.class, kind), parsed(HandlingType.class, handling),
                Themes.named(theme).orElse(null), parsed(Place.class, place),
                Optional.ofNullable(parsed(Sort.class, sort)).orElse(Sort.RELEVANCE), pageNumber(), PAGE_SIZE);
    }

    /** Whether anything but the order is asked for. */
    boolean isNarrowed() {
        var query = query();
        return !query.text().isEmpty() || query.department() != null || query.applicant() != null
                || query.kind() != null || query.handling() != null || query.theme() != null || query.place() != null;
    }

    private @Nullable DepartmentCode departmentCode() {
        return department != null && department.matches("[0-9A-Z]{3}") ? new DepartmentCode(department) : null;
    }

    private int pageNumber() {
        return page != null && page.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
    }

    static <E extends Enum<E>> @Nullable E parsed(Class<E> type, @Nullable String text) {
        if (text == null) {
            return null;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        return null;
    }
}
