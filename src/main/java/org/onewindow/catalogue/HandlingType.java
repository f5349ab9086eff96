package org.onewindow.catalogue;

/** How an item is handled in time (办件类型). */
public enum HandlingType {
    /** 即办件: decided on the spot or on the same day, article 34(2) of the Administrative Licensing Law. */
    IMMEDIATE,
    /** 承诺件: decided within a promised number of days that is published. */
    COMMITTED
}
