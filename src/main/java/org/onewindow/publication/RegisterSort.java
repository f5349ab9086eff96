package org.onewindow.publication;

import org.jspecify.annotations.Nullable;

/** The columns by which the register can be sorted, rising or falling. */
public enum RegisterSort {
    ACCEPTED("accepted_on"), DECIDED("decided_on"), ITEM("item_name_zh"), NAME("public_name"), NUMBER("case_no");

    private final String column;

    RegisterSort(String column) {
        this.column = column;
    }

    /** The column; a constant of this file, never a word of the caller. */
    String column() {
        return column;
    }

    /** The column that an address names, such as {@code accepted} or {@code -accepted}; none if it names no column. */
    public static @Nullable RegisterSort named(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var plain = text.startsWith("-") ? text.substring(1) : text;
        for (var sort : values()) {
            if (sort.name().equalsIgnoreCase(plain)) {
                return sort;
            }
        }
        return null;
    }
}
