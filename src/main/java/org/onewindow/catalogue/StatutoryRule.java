package org.onewindow.catalogue;

/** Where the statutory limit of an item comes from. */
public enum StatutoryRule {
    /** Twenty working days, article 42(1) of the Administrative Licensing Law. */
    ORDINARY_20,
    /** Forty-five working days of unified, joint or centralised handling, articles 26(2) and 42(2). */
    JOINT_45,
    /** Another law or regulation sets the limit (法律、法规另有规定), and is named. */
    SPECIAL_LAW,
    /** No law sets a limit; only the promise binds. */
    NONE
}
