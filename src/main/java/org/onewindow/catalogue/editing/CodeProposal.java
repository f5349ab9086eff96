package org.onewindow.catalogue.editing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.DepartmentCode;

/**
 * A code for a new item in the national form: 00, the kind of power, the ministry under which the department's other items
 * stand, the next number. A proposal only; where the base catalogue (基本目录) gives a code, that one is typed.
 */
public final class CodeProposal {
    private static final String NO_MINISTRY = "99";
    private static final int MAX_NUMBER = 999;

    private CodeProposal() {
    }

    /** The first code of the form that nobody has. */
    public static ItemCode next(ItemKind kind, DepartmentCode department, Collection<ServiceItem> items,
            Predicate<ItemCode> taken) {
        var stem = "00" + kind.code() + ministry(department, items);
        for (int number = 1; number <= MAX_NUMBER; number++) {
            var code = new ItemCode(String.format(Locale.ROOT, "%s%03d000", stem, number));
            if (!taken.test(code)) {
                return code;
            }
        }
        throw new IllegalStateException("every code " + stem + " is taken");
    }

    private static String ministry(DepartmentCode department, Collection<ServiceItem> items) {
        return items.stream().filter(item -> item.department().equals(department)).map(item -> item.code().value())
                .filter(code -> code.matches("00[0-9]{10}"))
                .collect(groupingBy(code -> code.substring(4, 6), counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey).orElse(NO_MINISTRY);
    }
}
