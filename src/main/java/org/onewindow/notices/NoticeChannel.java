package org.onewindow.notices;

/** A way out of the house beside the inbox, which is always there. */
public enum NoticeChannel {
    /** Electronic mail over SMTP (电子邮件). */
    MAIL,
    /** A short message through the gateway of the centre's provider (短信). */
    SMS,
    /** The message service of the city, which shows it in the city's own application (消息推送). */
    WEBHOOK;

    /** Whether it needs an address of the person. */
    public boolean hasAddress() {
        return this != WEBHOOK;
    }
}
