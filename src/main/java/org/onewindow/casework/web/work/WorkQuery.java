package org.onewindow.casework.web.work;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.reading.CaseFilter;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.platform.web.FormErrors;
import org.springframework.util.MultiValueMap;

/**
 * What the address of the work list asks for. Whatever it says can be read: a value that makes no sense narrows nothing
 * and is said to, so that a mistyped address never hides work.
 *
 * @param values what was typed, for showing it again
 * @param page   from 0
 * @param errors of the parts that could not be read
 */
record WorkQuery(Values values, CaseFilter filter, int page, FormErrors errors) {
    /** Pages that somebody may ask for; a longer list is narrowed, not leafed through. */
    private static final int MAX_PAGE = 10_000;
    private static final int MAX_TEXT = 100;

    /** The orders of the list by their names in the address; any other name is passed over. */
    private static final Map<String, CaseFilter.Order> ORDERS = Map.of("due", CaseFilter.Order.DUE, "-due",
            CaseFilter.Order.LATEST_DUE, "submitted", CaseFilter.Order.OLDEST, "-submitted", CaseFilter.Order.NEWEST);

    /** The typed values. */
    record Values(String item, String department, String status, String text, String from, String to, String sort) {
        /** Whether anything is narrowed. */
        public boolean narrows() {
            return !(item + department + status + text + from + to).isEmpty();
        }
    }

    static WorkQuery of(MultiValueMap<String, String> parameters) {
        var values = new Values(first(parameters, "item"), first(parameters, "department"), first(parameters, "status"),
                first(parameters, "text"), first(parameters, "from"), first(parameters, "to"),
                ORDERS.containsKey(first(parameters, "sort")) ? first(parameters, "sort") : "");
        var errors = FormErrors.none();
        var from = day(values.from());
        var to = day(values.to());
        var status = status(values.status());
        errors = wrong(errors, "from", values.from(), from, "casework.work.bad-date");
        errors = wrong(errors, "to", values.to(), to, "casework.work.bad-date");
        errors = wrong(errors, "status", values.status(), status, "casework.work.bad-status");
        if (from != null && to != null && to.isBefore(from)) {
            errors = errors.with("to", "casework.work.to-before-from");
        }
        return new WorkQuery(values, new CaseFilter(orNull(values.item()), orNull(values.department()), status,
                orNull(values.text()), from, to, null, ORDERS.getOrDefault(values.sort(), CaseFilter.Order.DUE)),
                page(first(parameters, "page")), errors);
    }

    private static FormErrors wrong(FormErrors errors, String field, String typed, @Nullable Object read, String key) {
        return typed.isEmpty() || read != null ? errors : errors.with(field, key);
    }

    private static int page(String typed) {
        try {
            return Math.clamp(Long.parseLong(typed), 0, MAX_PAGE);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed);
            return day.getYear() >= 1900 && day.getYear() <= 2199 ? day : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static @Nullable CaseStatus status(String typed) {
        for (var status : CaseStatus.values()) {
            if (status.name().equals(typed)) {
                return status;
            }
        }
        return null;
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        var value = parameters.getFirst(name);
        if (value == null) {
            return "";
        }
        var clean = value.strip().replaceAll("\\p{Cntrl}", "");
        return clean.codePointCount(0, clean.length()) > MAX_TEXT
                ? clean.substring(0, clean.offsetByCodePoints(0, MAX_TEXT))
                : clean;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
