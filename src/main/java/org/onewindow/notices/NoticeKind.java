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
    /** No licence is needed (不需要许可). */
    NOT_NEEDED,
    /** Promised materials came in (容缺材料补齐). */
    PROMISE_KEPT,
    /** Silence counted as withdrawal (视为撤回). */
    LAPSED,
    /** The dates moved with the calendar (期限重算). */
    DUE_MOVED,
    /** A special procedure began (特别程序), art. 45. */
    SUSPENDED,
    /** A special procedure ended. */
    RESUMED,
    /** The limit was extended (延长), art. 42. */
    EXTENDED,
    /** The right to a hearing (听证告知), art. 47. */
    HEARING_OFFERED,
    /** Time and place of a hearing (听证通知), art. 48. */
    HEARING_CONVENED,
    /** A hearing was held (听证). */
    HEARING_HELD,
    /** Interested parties were told (告知利害关系人), art. 36. */
    THIRD_PARTIES_TOLD,
    /** Sent up to the deciding agency (转报). */
    FORWARDED,
    /** The result lies ready (可以领取). */
    READY,
    /** Ended without a decision (终止). */
    TERMINATED,
    /** A clerical error was corrected (更正). */
    CORRECTED,
    /** Revoked (撤销), art. 69. */
    REVOKED,
    /** Withdrawn for the public interest (撤回), art. 8. */
    LICENCE_WITHDRAWN,
    /** Cancelled (注销), art. 70. */
    LICENCE_CANCELLED,
    /** Accepted with materials promised for later (容缺受理). */
    ACCEPTED_WITH_PROMISE,
    /** Accepted on notification and commitment (告知承诺). */
    ACCEPTED_ON_COMMITMENT,
    /** A commitment was checked and kept (承诺核查). */
    COMMITMENT_KEPT,
    /** A commitment was checked and found false (承诺不实). */
    COMMITMENT_BROKEN,
    /** Another agency's matter (告知有权机关), art. 32(1)(2). */
    NOT_OURS,
    /** The site was visited (现场核查), art. 34(3). */
    SITE_VISITED,
    /** A hearing was asked for (申请听证), art. 47. */
    HEARING_REQUESTED,
    /** A hearing was renounced (放弃听证). */
    HEARING_WAIVED,
    /** A statement was taken down (陈述申辩), art. 36. */
    STATEMENT_HEARD,
    /** Errors were put right at once (当场更正), art. 32(1)(3). */
    AMENDED,
    /** Not about a case: the code that confirms an address (验证码). */
    ADDRESS_CODE;

    /** Beginning of the keys of its words. */
    public String messageKey() {
        return "notices.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the law asks that remedies be named with it, art. 38(2) and 32 of the Administrative Licensing Law. */
    boolean namesRemedies() {
        return switch (this) {
            case NOT_ACCEPTED, NOT_NEEDED, NOT_OURS, DENIED, LAPSED, TERMINATED, REVOKED, LICENCE_WITHDRAWN,
                    LICENCE_CANCELLED ->
                true;
            default -> false;
        };
    }
}
