package org.onewindow.notices;

/** One way out of the house: mail, short message, webhook. Sends once and tells what came of it; never throws. */
interface Carrier {
    /** Which way. */
    NoticeChannel channel();

    /** Whether it is configured. */
    boolean isOn();

    /** Tries once. */
    Posting send(Parcel parcel);
}
