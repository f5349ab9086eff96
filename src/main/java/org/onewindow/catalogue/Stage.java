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
 * @param condition on the form; the stage is walked always where there is none
 */
public record Stage(String code, StageKind kind, LocalisedText name, PostCode post, TimeLimit limit,
        @Nullable Condition condition) {
}
