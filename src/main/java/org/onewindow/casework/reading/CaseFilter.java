package org.onewindow.casework.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.terms.CaseStatus;

/**
 * What a list of cases is narrowed to; every part may be null, which narrows nothing.
 *
 * @param text       part of the public name, or a whole case number
 * @param submittedFrom first legal day of submission
 * @param submittedTo   last legal day of submission
 * @param order      how it is sorted
 */
public record CaseFilter(@Nullable String item, @Nullable String department, @Nullable CaseStatus status,
        @Nullable String text, @Nullable LocalDate submittedFrom, @Nullable LocalDate submittedTo,
        @Nullable SourceFilter source, Order order) {

    /** Nothing narrowed, what is due first comes first. */
    public static CaseFilter all() {
        return new CaseFilter(null, null, null, null, null, null, null, Order.DUE);
    }

    /** Cases of one number in another system. */
    public record SourceFilter(String system, String foreignNo) {
    }

    /** Orders of a list. */
    public enum Order {
        /** What is due first comes first; what has no due date comes last. */
        DUE("due_on asc nulls last, case_no"),
        /** What is due last comes first. */
        LATEST_DUE("due_on desc nulls last, case_no"),
        /** The newest comes first. */
        NEWEST("submitted_at desc, case_no desc"),
        /** The oldest comes first. */
        OLDEST("submitted_at asc, case_no");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        /** The order of a name in an address, if there is one of that name. */
        public static Optional<Order> named(String name) {
            return Arrays.stream(values()).filter(order -> order.name().equalsIgnoreCase(name)).findFirst();
        }
    }

    Optional<CaseNumber> number() {
        return text == null ? Optional.empty() : CaseNumber.parse(text);
    }
}
