package org.onewindow.catalogue;

import java.util.regex.Pattern;

/**
 * The code of a service item (基本编码). The national form is twelve digits: {@code 00}, two for the kind of power, two
 * for the ministry, three for the main item, three for the sub-item. Provinces write letters and other lengths, so only
 * the alphabet and the length are held here; the code is also the item's address on the public site.
 */
public record ItemCode(String value) implements Comparable<ItemCode> {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z][0-9A-Z-]{2,39}");

    public ItemCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not the code of an item");
        }
    }

    /** Whether the text has the form of a code; what a reader types into an address need not have. */
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(ItemCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
