package org.onewindow.notices;

import java.util.Locale;

/** What somebody is told; each kind has its own words in both languages. */
public enum NoticeKind {
    /** The application was received (收件). */
    RECEIVED,
    /** The first look found nothing missing (预审通过). */
    PRE_REVIEW_PASSED,
    /** The first look found something to correct (预审未通过). */
    PRE_REVIEW_FAILED,
    /** Accepted, with a statutory limit (受理). */
    ACCEPTED,
    /** Accepted, where no law sets a limit (受理, public service). */
    ACCEPTED_SERVICE,
    /** Accepted by the law because five days had passed in silence (视为受理), art. 32(1)(4). */
    DEEMED_ACCEPTED,
    /** Acceptance was refused (不予受理). */
    NOT_ACCEPTED,
    /** Something has to be supplied or corrected (一次性告知补正). */
    SUPPLEMENT,
    /** What was asked for came in (补正材料收讫). */
    SUPPLIED,
    /** Granted (准予), ready for collection. */
    GRANTED,
    /** Denied (不予许可). */
    DENIED,
    /** A public service is done (办结). */
    COMPLETED,
    /** Handed over (送达). */
    DELIVERED,
    /** Withdrawn (撤回). */
    WITHDRAWN,
    /** A wrong intake was voided (作废). */
    VOIDED,
    /** Not about a case: the code that confirms an address (验证码). */
    ADDRESS_CODE;

    /** Beginning of the keys of its words. */
    public String messageKey() {
        return "notices.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the law asks that remedies be named with it, art. 38(2) and 32 of the Administrative Licensing Law. */
    boolean namesRemedies() {
        return this == NOT_ACCEPTED || this == DENIED;
    }
}
