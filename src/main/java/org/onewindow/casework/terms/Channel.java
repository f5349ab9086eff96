package org.onewindow.casework.terms;

/** By which way an application came in (渠道). */
public enum Channel {
    /** At a window of the centre. */
    COUNTER,
    /** On the public site, with an account. */
    ONLINE,
    /** From another system, over the interface. */
    SYSTEM
}
