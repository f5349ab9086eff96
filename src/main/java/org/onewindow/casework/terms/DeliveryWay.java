package org.onewindow.casework.terms;

/** How the result came into the applicant's hands (送达方式). */
public enum DeliveryWay {
    /** Collected at a window. */
    WINDOW,
    /** Sent by post. */
    POST,
    /** Shown and downloaded online. */
    ONLINE;

    /** In which relation the receiver of a result stands to the case, told by the document shown. */
    public enum Relation {
        /** The applicant in person (本人). */
        APPLICANT,
        /** The legal representative of the applicant (法定代表人). */
        REPRESENTATIVE,
        /** The agent who handed the application in (代理人). */
        AGENT,
        /** Somebody else, with a letter of authorisation (代领人). */
        OTHER
    }
}
