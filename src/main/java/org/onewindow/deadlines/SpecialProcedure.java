package org.onewindow.deadlines;

import java.util.Arrays;
import java.util.Optional;

/**
 * The eight procedures whose time art. 45 leaves out of the limits, if the law requires them and the applicant was told
 * the time in writing. Nothing else stops the statutory clock: not waiting for payment, not a meeting, not a leader on
 * a journey, not a visit to the site.
 */
public enum SpecialProcedure {
    /** A hearing. */
    HEARING("听证"),
    /** An invitation to tender. */
    TENDER("招标"),
    /** An auction. */
    AUCTION("拍卖"),
    /** An inspection of goods or facilities. */
    INSPECTION("检验"),
    /** A test. */
    TESTING("检测"),
    /** A quarantine inspection. */
    QUARANTINE("检疫"),
    /** An appraisal. */
    APPRAISAL("鉴定"),
    /** A review by experts. */
    EXPERT_REVIEW("专家评审");

    private final String term;

    SpecialProcedure(String term) {
        this.term = term;
    }

    /** The procedure of a code or of a term of the law; empty for whatever does not stop the statutory clock. */
    public static Optional<SpecialProcedure> of(String codeOrTerm) {
        return Arrays.stream(values()).filter(p -> p.name().equals(codeOrTerm) || p.term.equals(codeOrTerm)).findAny();
    }

    /** The term of the law. */
    public String term() {
        return term;
    }

    /** The article that lets the procedure's time be left out. */
    public String article() {
        return "45";
    }

    /** The key of the procedure's name in the reader's language. */
    public String messageKey() {
        return "deadlines.procedure." + name();
    }
}
