package org.onewindow.catalogue.publishing;

/** How a post that a procedure names stands in the organisation on the day of publishing. */
public enum PostStanding {
    /** There is no such post. */
    UNKNOWN,
    /** Nobody holds it, in their own right or standing in. */
    VACANT,
    /** Somebody holds it. */
    HELD
}
