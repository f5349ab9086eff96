package org.onewindow.catalogue.web.cleanup;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.cleanup.LedgerLine;

/** What the address of the ledger asks for. */
record LedgerQuery(@Nullable String text, @Nullable String department, @Nullable String shown, @Nullable String sort,
        @Nullable String page) {
    static final int SIZE = 50;

    public String words() {
        return text == null ? "" : text.strip();
    }

    public String unit() {
        return department == null ? "" : department;
    }

    /** Whether only items with more than one version are asked for. */
    public boolean isChanged() {
        return "changed".equals(shown);
    }

    /** Whether anything but the order is asked for. */
    public boolean narrows() {
        return !words().isEmpty() || !unit().isEmpty() || isChanged();
    }

    int number() {
        return page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
    }

    List<LedgerLine> of(List<LedgerLine> lines) {
        var wanted = words().toLowerCase(Locale.ROOT);
        return lines.stream().filter(one -> unit().isEmpty() || one.department().value().equals(unit()))
                .filter(one -> !isChanged() || one.versions() > 1)
                .filter(one -> one.name().zh().toLowerCase(Locale.ROOT).contains(wanted)
                        || one.name().en().toLowerCase(Locale.ROOT).contains(wanted)
                        || one.code().value().startsWith(words()))
                .sorted(order()).toList();
    }

    private Comparator<LedgerLine> order() {
        var column = sort == null ? "" : sort;
        Comparator<LedgerLine> order = switch (column.replaceFirst("^-", "")) {
            case "department" -> Comparator.comparing(one -> one.department().value());
            case "stages" -> Comparator.comparingInt(LedgerLine::stages);
            case "promise" -> Comparator.comparingInt(one -> one.promised().days());
            case "materials" -> Comparator.comparingInt(LedgerLine::materials);
            case "visits" -> Comparator.comparingInt(LedgerLine::visits);
            case "mean" -> Comparator.comparingDouble(LedgerLine::mean);
            case "from" -> Comparator.comparing(LedgerLine::validFrom);
            default -> Comparator.comparing(LedgerLine::code);
        };
        return (column.startsWith("-") ? order.reversed() : order).thenComparing(LedgerLine::code)
                .thenComparingInt(LedgerLine::version);
    }
}
