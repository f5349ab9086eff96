package org.onewindow.deadlines;

import java.util.Optional;

/**
 * Which rule sets a limit. Where the law itself gives the number of days it stands here; a promise, a special law and a
 * stage take theirs from the service item, and what the centre owes whoever asks or complains from
 * {@link ServiceLimits}.
 */
public enum LegalRule {
    /** The one-time supplement notice (一次性补正告知); silence is acceptance as of the receipt. */
    SUPPLEMENT_NOTICE("32(1)(4)", 5),
    /** The ordinary decision. */
    DECISION("42(1)", 20),
    /** The decision of unified, joint or centralised handling (统一办理、联合办理、集中办理, art. 26). */
    JOINT_DECISION("42(2)", 45),
    /** The review by a lower agency before the matter goes up (初审). */
    PRELIMINARY_REVIEW("43", 20),
    /** Issue and delivery of what was granted (颁发、送达). */
    DELIVERY("44", 10),
    /** Two inspectors are assigned. */
    INSPECTORS_ASSIGNED("55(2)", 5),
    /** The hearing is held after it was asked for. */
    HEARING_HELD("47(1)", 20),
    /** The parties are told time and place before the hearing. */
    HEARING_NOTICE("48(1)(1)", 7),
    /** An applicant or interested party asks for a hearing. */
    HEARING_REQUEST("47(1)", 5),
    /** The holder asks for renewal before the expiry (延续). */
    RENEWAL("50(1)", 30),
    /** A special law's own limit, with its basis in the service item. */
    SPECIAL_LAW("42(1)", 0),
    /** What the agency promises (承诺时限). */
    PROMISE("", 0),
    /** A stage of the procedure (环节时限). */
    STAGE("", 0),
    /** An answer to a question asked online or by telephone (在线咨询). */
    CONSULTATION("", 0),
    /** Whether a complaint is taken up (投诉受理). */
    COMPLAINT_ACCEPTANCE("", 0),
    /** First contact with whoever rated the service as bad (差评核实). */
    BAD_RATING_CONTACT("", 0),
    /** Correction and reply after a bad rating (差评整改反馈). */
    BAD_RATING_REPLY("", 0),
    /** The same where the matter is difficult. */
    DIFFICULT_RATING_REPLY("", 0),
    /** An order that the public hotline passed on (12345 工单); the head of the unit may extend it once. */
    HOTLINE_ORDER("", 0),
    /** What a supplement notice gives the applicant (补正期限); no law sets it, the notice names the day. */
    SUPPLEMENT_REPLY("", 0),
    /** A limit that someone merely asks about. */
    ASKED("", 0);

    private final String article;
    private final int days;

    LegalRule(String article, int days) {
        this.article = article;
        this.days = days;
    }

    /**
     * The article of the Administrative Licensing Law with its paragraph and item, such as {@code 32(1)(4)} for
     * 第三十二条第一款第四项; empty where not this law but the item or the centre sets the limit.
     */
    public String article() {
        return article;
    }

    /** The limit that the law itself gives, in working days by art. 82. */
    public Optional<WorkingDays> limit() {
        return days == 0 ? Optional.empty() : Optional.of(new WorkingDays(days));
    }

    /** How the limit may be extended, if the law says so. */
    public Optional<ExtensionRule> extension() {
        return switch (this) {
            case DECISION -> Optional.of(ExtensionRule.ORDINARY);
            case JOINT_DECISION -> Optional.of(ExtensionRule.JOINT);
            case HOTLINE_ORDER -> Optional.of(ExtensionRule.HOTLINE);
            case SUPPLEMENT_NOTICE, PRELIMINARY_REVIEW, DELIVERY, INSPECTORS_ASSIGNED, HEARING_HELD, HEARING_NOTICE,
                    HEARING_REQUEST, RENEWAL, SPECIAL_LAW, PROMISE, STAGE, CONSULTATION, COMPLAINT_ACCEPTANCE,
                    BAD_RATING_CONTACT, BAD_RATING_REPLY, DIFFICULT_RATING_REPLY, SUPPLEMENT_REPLY, ASKED ->
                Optional.empty();
        };
    }

    /** The key of the sentence that names the rule. */
    public String messageKey() {
        return "deadlines.rule." + name();
    }
}
