package org.onewindow.notices;

/** In which part somebody is told. */
public enum NoticeRole {
    /** The applicant (申请人). */
    APPLICANT,
    /** Who acts for the applicant (代办人). */
    AGENT
}
