package org.onewindow.casework;

/** What a decision says (决定结果). */
public enum Outcome {
    /** The licence or other thing asked for is given, art. 38(1) of the Administrative Licensing Law. */
    GRANTED,
    /** It is refused with reasons and remedies, art. 38(2). */
    DENIED,
    /** A public service, which has no decision in the sense of that law, is done. */
    COMPLETED
}
