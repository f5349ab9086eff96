package org.onewindow.deadlines;

import java.util.Optional;

/**
 * Which rule sets a limit. Where the law itself gives the number of days it stands here; a promise, a special law and a
 * stage take theirs from the service item.
 */
public enum LegalRule {
    /** The one-time supplement notice (一次性补正告知); silence is acceptance as of the receipt. */
    SUPPLEMENT_NOTICE("32(4)", 5),
    /** The ordinary decision. */
    DECISION("42(1)", 20),
    /** The decision of unified, joint or centralised handling (统一办理、联合办理、集中办理, art. 26). */
    JOINT_DECISION("42(2)", 45),
    /** The review by a lower agency before the matter goes up (初审). */
    PRELIMINARY_REVIEW("43", 20),
    /** Issue and delivery of what was granted (颁发、送达). */
    DELIVERY("44", 10),
    /** Two inspectors are assigned. */
    INSPECTORS_ASSIGNED("55", 5),
    /** The hearing is held after it was asked for. */
    HEARING_HELD("47", 20),
    /** The parties are told time and place before the hearing. */
    HEARING_NOTICE("48", 7),
    /** An applicant or interested party asks for a hearing. */
    HEARING_REQUEST("47", 5),
    /** The holder asks for renewal before the expiry (延续). */
    RENEWAL("50", 30),
    /** A special law's own limit, with its basis in the service item. */
    SPECIAL_LAW("42", 0),
    /** What the agency promises (承诺时限). */
    PROMISE("", 0),
    /** A stage of the procedure (环节时限). */
    STAGE("", 0),
    /** A limit that someone merely asks about. */
    ASKED("", 0);

    private final String article;
    private final int days;

    LegalRule(String article, int days) {
        this.article = article;
        this.days = days;
    }

    /** The article of the Administrative Licensing Law, such as {@code 42(1)}; empty where the item sets the limit. */
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
            case SUPPLEMENT_NOTICE, PRELIMINARY_REVIEW, DELIVERY, INSPECTORS_ASSIGNED, HEARING_HELD, HEARING_NOTICE,
                    HEARING_REQUEST, RENEWAL, SPECIAL_LAW, PROMISE, STAGE, ASKED ->
                Optional.empty();
        };
    }

    /** The key of the sentence that names the rule. */
    public String messageKey() {
        return "deadlines.rule." + name();
    }
}
