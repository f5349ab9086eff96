package org.onewindow.platform.web;

/**
 * One choice of a select, of radio buttons or check boxes, one tab, one column, one kind of a filter.
 *
 * @param value what is sent
 * @param label what the reader sees, in the reader's language
 * @param hint  below the label; empty for none
 */
public record Option(String value, String label, String hint) {
    /** A choice that needs no explanation. */
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
