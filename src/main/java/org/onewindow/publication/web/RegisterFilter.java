package org.onewindow.publication.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.publication.RegisterQuery;
import org.onewindow.publication.RegisterQuery.Direction;
import org.onewindow.publication.RegisterSort;
import org.onewindow.publication.RegisterState;

/** What the address of the register asks for. What does not make sense is passed over, as in the list of items. */
record RegisterFilter(@Nullable String q, @Nullable String department, @Nullable String item, @Nullable String state,
        @Nullable String month, @Nullable String sort, @Nullable String page) {
    static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 100_000;

    RegisterQuery query() {
        var column = RegisterSort.named(sort);
        var rises = column != null && sort != null && !sort.startsWith("-");
        return new RegisterQuery(q == null ? "" : q, code(department), code(item), shownState(), yearMonth(),
                column == null ? RegisterSort.ACCEPTED : column, rises ? Direction.RISING : Direction.FALLING,
                pageNumber(), PAGE_SIZE);
    }

    private @Nullable RegisterState shownState() {
        for (var one : RegisterState.values()) {
            if (state != null && one.isShown() && one.name().equals(state.toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        return null;
    }

    private @Nullable YearMonth yearMonth() {
        if (month == null || !month.matches("[12][0-9]{3}-[01][0-9]")) {
            return null;
        }
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private int pageNumber() {
        return page != null && page.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
    }

    private static @Nullable String code(@Nullable String text) {
        return text != null && text.matches("[0-9A-Z-]{1,40}") ? text : null;
    }
}
