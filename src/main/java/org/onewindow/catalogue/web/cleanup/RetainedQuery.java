package org.onewindow.catalogue.web.cleanup;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ServiceItem;

/** What the address of the retained list asks for. */
record RetainedQuery(@Nullable String text, @Nullable String department, @Nullable String place,
        @Nullable String page) {
    static final int SIZE = 50;

    public String words() {
        return text == null ? "" : text.strip();
    }

    public String unit() {
        return department == null ? "" : department;
    }

    public String where() {
        return place != null && (place.equals("CENTRE") || place.equals("ELSEWHERE")) ? place : "";
    }

    /** Whether anything is asked for. */
    public boolean narrows() {
        return !words().isEmpty() || !unit().isEmpty() || !where().isEmpty();
    }

    int number() {
        return page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
    }

    List<ServiceItem> of(List<ServiceItem> items) {
        var wanted = words().toLowerCase(Locale.ROOT);
        return items.stream().filter(one -> unit().isEmpty() || one.department().value().equals(unit()))
                .filter(one -> where().isEmpty() || one.implemented().place().name().equals(where()))
                .filter(one -> one.name().zh().toLowerCase(Locale.ROOT).contains(wanted)
                        || one.name().en().toLowerCase(Locale.ROOT).contains(wanted)
                        || one.code().value().startsWith(words()))
                .sorted(Comparator.comparing((ServiceItem one) -> one.department().value())
                        .thenComparing(ServiceItem::code))
                .toList();
    }
}
