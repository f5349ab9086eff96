package org.onewindow.casework.terms;

/** How the result came into the applicant's hands (送达方式). */
public enum DeliveryWay {
    /** Collected at a window. */
    WINDOW,
    /** Sent by post. */
    POST,
    /** Shown and downloaded online. */
    ONLINE
}
