package org.onewindow.casework.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.web.Option;

/**
 * One field of an item's form, ready for the components.
 *
 * @param name         of the element
 * @param type         of the field definition
 * @param more         for the component
 * @param shownField   the name of the element on which it depends, or null
 * @param shownEquals  what that element must hold, or null
 * @param shownAtLeast the number that it must reach, or null
 */
record FieldRow(String name, String label, @Nullable String hint, String type, String value, List<Option> options,
        Map<String, Object> more, @Nullable String shownField, @Nullable String shownEquals,
        @Nullable String shownAtLeast) {
    FieldRow {
        options = List.copyOf(options);
        more = Map.copyOf(more);
    }
}
