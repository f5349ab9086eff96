package org.onewindow.catalogue;

import org.jspecify.annotations.Nullable;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.LocalisedText;

/**
 * One stage of a procedure.
 *
 * @param code      unique within the procedure
 * @param post      that may act in it
 * @param limit     of this stage alone (环节时限)
 * @param condition  on the form; the stage is walked always where there is none
 * @param discretion code of the discretion table (裁量基准) that answers here; null where the stage has none
 */
public record Stage(String code, StageKind kind, LocalisedText name, PostCode post, TimeLimit limit,
        @Nullable Condition condition, @Nullable String discretion) {

    /** A stage without a discretion table. */
    public Stage(String code, StageKind kind, LocalisedText name, PostCode post, TimeLimit limit,
            @Nullable Condition condition) {
        this(code, kind, name, post, limit, condition, null);
    }

    /** What is done in a stage of a procedure (审批环节). */
    public enum StageKind {
        /** 承办: examine the application and draft an opinion; in a same-day item also decide. */
        HANDLING,
        /** 审核: review the opinion. */
        REVIEW,
        /** 批准: decide. */
        APPROVAL,
        /** 现场核查: verify on site by at least two officers, article 34(3) of the Administrative Licensing Law. */
        VERIFICATION,
        /** 办理: do what a public service consists of. */
        PUBLIC_SERVICE
    }
}
