package org.onewindow.catalogue;

/** What a field of a form holds, and with it how it is shown and checked. */
public enum FieldType {
    /** One line. */
    TEXT,
    /** Several lines. */
    LONG_TEXT,
    /** A decimal number without sign, at most four decimals. */
    NUMBER,
    /** A real day, as {@code 2026-11-23}. */
    DATE,
    /** The code of one of the choices. */
    CHOICE,
    /** {@code yes} or {@code no}. */
    YES_NO,
    /** A mobile, fixed-line or international number. */
    PHONE
}
